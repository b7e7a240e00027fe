import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { freePort } from "../../../scripts/port.ts";

/** Takes SQL for the site's database over HTTP, as the journeys run in other processes than it. */
export async function openSiteDatabase(database: D1Database) {
  const server = createServer(async (request, response) => {
    const { sql, values } = JSON.parse(await text(request));
    try {
      const { results } = await database
        .prepare(sql)
        .bind(...values)
        .all();
      response.end(JSON.stringify(results));
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, "localhost", listening));
  return { address: `http://localhost:${port}`, close: () => server.close() };
}
