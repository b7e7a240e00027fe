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

/**
 * A D1 whose batches and single statements go as planned. What is late is reported as failed, and
 * comes when it is let. `beforeEach` is told of every call before it goes out.
 */
export function faultyD1(
  d1: D1Database,
  plan: Fault[] = [],
  beforeEach: () => void = () => undefined,
): FaultyD1 {
  const late: (() => Promise<unknown>)[] = [];
  const inner = new WeakMap<object, D1PreparedStatement>();

  async function asPlanned<TimedResponse>(
    call: () => Promise<TimedResponse>,
  ): Promise<TimedResponse> {
    beforeEach();
    switch (plan.shift() ?? "none") {
      case "none":
        return call();
      case "slow":
        await scheduler.wait(3);
        return call();
      case "overloaded":
        throw new Error("D1_ERROR: D1 DB is overloaded. Requests queued for too long.");
      case "before":
        throw new Error("D1_ERROR: Network connection lost.");
      case "after":
        await call();
        throw new Error("D1_ERROR: Network connection lost.");
      case "late":
        late.push(call);
        throw new Error("D1_ERROR: D1 DB storage operation exceeded timeout.");
    }
  }

  function statement(intact: D1PreparedStatement): D1PreparedStatement {
    const faulty = new Proxy(intact, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== "function") return value;
        if (property === "bind") {
          return (...values: unknown[]) => statement(target.bind(...values));
        }
        return (...args: unknown[]) => asPlanned(() => Reflect.apply(value, target, args));
      },
    });
    inner.set(faulty, intact);
    return faulty;
  }

  const faulty = new Proxy(d1, {
    get(target, property) {
      if (property === "prepare") return (sql: string) => statement(target.prepare(sql));
      if (property === "batch") {
        return (statements: D1PreparedStatement[]) =>
          asPlanned(() => target.batch(statements.map((each) => inner.get(each) ?? each)));
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  async function arrive(): Promise<void> {
    for (const write of late.splice(0)) await write().catch(() => undefined);
  }
  return { d1: faulty, plan, arrive };
}
