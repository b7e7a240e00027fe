import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { siteLog } from "../../scripts/log-search.ts";

/** Begins the log of a served site anew; returns what writes a line of it down. */
export function newSiteLog(): (line: string) => void {
  mkdirSync("test-results", { recursive: true });
  for (const file of Object.values(siteLog)) rmSync(file, { force: true });
  return (line) => appendFileSync(siteLog.lines, `${line}\n`);
}

const everyWord = `
  SELECT first_name AS word FROM reservations UNION SELECT last_name FROM reservations
  UNION SELECT email FROM reservations UNION SELECT phone FROM reservations
  UNION SELECT slug FROM reservations UNION SELECT code FROM reservations
  UNION SELECT first_name FROM users UNION SELECT last_name FROM users
  UNION SELECT email FROM users UNION SELECT recipient FROM mails`;

/** Writes down whom the site was told of, so that its log can be searched for them. */
export async function keepPeople(database: D1Database): Promise<void> {
  const { results } = await database.prepare(everyWord).all<{ word: string | null }>();
  const words = results.flatMap(({ word }) => (word ? [word] : []));
  writeFileSync(siteLog.people, JSON.stringify(words));
}
