export type Fault = "before-commit" | "after-commit" | "late";

/**
 * A D1 whose next batches of writes fail as told: before they reach the database, after they were
 * committed, or long after the failure was reported. `arrive` lets what is late reach the database.
 */
export function faultyD1(
  d1: D1Database,
  faults: Fault[],
): { d1: D1Database; arrive: () => Promise<void> } {
  const late: (() => Promise<unknown>)[] = [];
  async function batch<Row>(statements: D1PreparedStatement[]): Promise<D1Result<Row>[]> {
    const isReading = statements.length > 6;
    const fault = isReading ? undefined : faults.shift();
    if (fault === "before-commit") throw new Error("D1_ERROR: Network connection lost.");
    if (fault === "late") {
      late.push(() => d1.batch(statements));
      throw new Error("D1_ERROR: D1 DB storage operation exceeded timeout");
    }
    const results = await d1.batch<Row>(statements);
    if (fault === "after-commit") throw new Error("D1_ERROR: Network connection lost.");
    return results;
  }
  const faulty = new Proxy(d1, {
    get(target, property) {
      if (property === "batch") return batch;
      const value = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return {
    d1: faulty,
    arrive: async () => {
      for (const write of late.splice(0)) await write().catch(() => undefined);
    },
  };
}
