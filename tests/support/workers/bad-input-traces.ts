import { env, listDurableObjectIds } from "cloudflare:test";

/** Written by the queue's consumer whenever it comes round, whatever is asked meanwhile. */
const writtenInBackground = ["mails", "mail_bodies", "mail_attempts", "preview_mails"];

/** Every row of every table that a request could write, whichever there are; of an index, what holds it. */
export async function everyRow(): Promise<Record<string, unknown[]>> {
  const tables = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  ).all<{
    name: string;
  }>();
  const names = tables.results
    .map(({ name }) => name)
    .filter((name) => !/^(_cf|sqlite|d1)_/.test(name) && !writtenInBackground.includes(name));
  const responses = await env.DB.batch([
    ...names.map((name) => env.DB.prepare(`SELECT * FROM ${name}`)),
    env.DB.prepare("SELECT slug FROM mails"),
  ]);
  return Object.fromEntries(responses.map(({ results }, at) => [names[at] ?? "mails", results]));
}

/** The ledgers that exist, sorted by their ids. */
export async function ledgerIds(): Promise<string[]> {
  return (await listDurableObjectIds(env.SERVICE_LEDGER)).map(String).sort();
}
