import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { Miniflare } from "miniflare";
import { freePort } from "../../../scripts/port.ts";

/**
 * The Worker that asks the site's database. What Miniflare itself gives of a database waits for each
 * answer without reading the log meanwhile: a site that writes a lot of it then stands still.
 */
export const databaseWorker = {
  name: "site-database",
  script: `export default {
    async fetch(request, { DB }) {
      const { sql, values } = await request.json();
      try {
        const { results } = await DB.prepare(sql).bind(...values).all();
        return Response.json(results);
      } catch (error) {
        return new Response(String(error), { status: 400 });
      }
    },
  };`,
};

/** Takes SQL for the site's database over HTTP, as the journeys run in other processes than it. */
export async function openSiteDatabase(site: Miniflare) {
  const worker = await site.getWorker(databaseWorker.name);
  const server = createServer(async (request, response) => {
    const init = { method: "POST", body: await text(request) };
    const answer = await worker.fetch("http://database.invalid/", init);
    response.writeHead(answer.status).end(await answer.text());
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, "localhost", listening));
  return { address: `http://localhost:${port}`, close: () => server.close() };
}
