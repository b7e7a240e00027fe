import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { siteLog } from "../../../scripts/log-search.ts";

/** Begins the log of a served site anew; returns what writes a line of it down. */
export function newSiteLog(): (line: string) => void {
  mkdirSync("test-results", { recursive: true });
  for (const file of Object.values(siteLog)) rmSync(file, { force: true });
  return (line) => appendFileSync(siteLog.lines, `${line}\n`);
}

const personal = {
  reservations: ["first_name", "last_name", "email", "phone", "slug", "code"],
  users: ["first_name", "last_name", "email"],
  mails: ["recipient"],
};

/** Writes down whom the site was told of, so that its log can be searched for them. */
export async function keepPeople(database: D1Database): Promise<void> {
  const queries = Object.entries(personal).flatMap(([table, columns]) =>
    columns.map((column) => database.prepare(`SELECT DISTINCT ${column} AS word FROM ${table}`)),
  );
  const responses = await database.batch<{ word: string | null }>(queries);
  const words = responses.flatMap(({ results }) => results.flatMap(({ word }) => word || []));
  writeFileSync(siteLog.people, JSON.stringify(words));
}
