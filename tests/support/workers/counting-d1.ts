type Counted = { meta: { rows_read: number; rows_written: number } };

/** A D1 that counts the rows that are read and written through it, and how often it was asked. */
export function countingD1(d1: D1Database) {
  let read = 0;
  let written = 0;
  let trips = 0;
  const inner = new WeakMap<object, D1PreparedStatement>();

  function count(results: readonly Counted[]): void {
    trips += 1;
    for (const { meta } of results) {
      read += meta.rows_read;
      written += meta.rows_written;
    }
  }

  async function batch<Row>(statements: D1PreparedStatement[]): Promise<D1Result<Row>[]> {
    const results = await d1.batch<Row>(statements.map((each) => inner.get(each) ?? each));
    count(results);
    return results;
  }

  function statement(plain: D1PreparedStatement): D1PreparedStatement {
    async function all<Row>(): Promise<D1Result<Row>> {
      const result = await plain.all<Row>();
      count([result]);
      return result;
    }
    const own: Record<string | symbol, unknown> = {
      bind: (...values: unknown[]) => statement(plain.bind(...values)),
      all,
      run: all,
      // Only `all` tells the rows that it read.
      raw: async () => (await all<object>()).results.map((row) => Object.values(row)),
    };
    const counting = new Proxy(plain, {
      get: (target, property) => own[property] ?? Reflect.get(target, property),
    });
    inner.set(counting, plain);
    return counting;
  }

  const own: Record<string | symbol, unknown> = {
    batch,
    prepare: (sql: string) => statement(d1.prepare(sql)),
  };
  const counting = new Proxy(d1, {
    get(target, property) {
      const value: unknown = own[property] ?? Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return {
    d1: counting,
    rowsRead: () => read,
    rowsWritten: () => written,
    roundTrips: () => trips,
  };
}
