/** How one call of a database goes: well, or failing before, after or long before it takes effect. */
export const faults = ["none", "slow", "overloaded", "before", "after", "late"] as const;
export type Fault = (typeof faults)[number];

type FaultyD1 = {
  d1: D1Database;
  /** How the next calls go, in order; those after them go well. */
  plan: Fault[];
  /** Lets what was reported as failed, and is still on its way, reach the database. */
  arrive: () => Promise<void>;
};

/** A D1 whose batches go as planned. A batch that is late is reported as failed, and comes when it is let. */
export function faultyD1(d1: D1Database, plan: Fault[] = []): FaultyD1 {
  const late: (() => Promise<unknown>)[] = [];
  async function batch<Row>(statements: D1PreparedStatement[]): Promise<D1Result<Row>[]> {
    switch (plan.shift() ?? "none") {
      case "none":
        return d1.batch<Row>(statements);
      case "slow":
        await scheduler.wait(3);
        return d1.batch<Row>(statements);
      case "overloaded":
        throw new Error("D1_ERROR: D1 DB is overloaded. Requests queued for too long.");
      case "before":
        throw new Error("D1_ERROR: Network connection lost.");
      case "after":
        await d1.batch<Row>(statements);
        throw new Error("D1_ERROR: Network connection lost.");
      case "late":
        late.push(() => d1.batch(statements));
        throw new Error("D1_ERROR: D1 DB storage operation exceeded timeout.");
    }
  }
  const faulty = new Proxy(d1, {
    get(target, property) {
      if (property === "batch") return batch;
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  async function arrive(): Promise<void> {
    for (const write of late.splice(0)) await write().catch(() => undefined);
  }
  return { d1: faulty, plan, arrive };
}
