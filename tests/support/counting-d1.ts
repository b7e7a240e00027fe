/** A D1 that counts the rows its batches read and write, and how often it was asked. */
export function countingD1(d1: D1Database) {
  let read = 0;
  let written = 0;
  let trips = 0;
  async function batch<Row>(statements: D1PreparedStatement[]): Promise<D1Result<Row>[]> {
    const results = await d1.batch<Row>(statements);
    trips += 1;
    for (const { meta } of results) {
      read += meta.rows_read;
      written += meta.rows_written;
    }
    return results;
  }
  const counting = new Proxy(d1, {
    get(target, property) {
      if (property === "batch") return batch;
      const value = Reflect.get(target, property);
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
