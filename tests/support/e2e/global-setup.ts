import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { tell } from "./site-address.ts";

const addressesSchema = z.object({ SITE: z.string(), SITE_DATABASE: z.string() });

/** Serves the site for all the journeys in a process of its own; returns what ends it. */
export default async function serveSiteBeside() {
  const child = fork(new URL("./served-site.ts", import.meta.url), { execArgv: [] });
  const ended = once(child, "exit");
  const said = await Promise.race([once(child, "message"), ended.then(() => null)]);
  if (said === null) throw new Error("The site for the journeys ended before it was served.");
  const { SITE, SITE_DATABASE } = addressesSchema.parse(said[0]);
  tell("SITE", SITE);
  tell("SITE_DATABASE", SITE_DATABASE);
  return async () => {
    child.send("end");
    const [code] = await ended;
    if (code !== 0) throw new Error("The site of the journeys did not end as it should.");
  };
}
