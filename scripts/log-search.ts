import { readFileSync } from "node:fs";

/** Where the browser tests leave what the site wrote to its log, and whom they told it of. */
export const siteLog = { lines: "test-results/site.log", people: "test-results/site-people.json" };

const fewestRequests = 20;
const requestLine = /^\{"method":"[A-Z]+","route":"[^"?]+","status":\d{3},"id":"[0-9a-f-]+"\}$/;
const addressLike = /[^\s"@]+@[^\s"@]+\.[a-z]{2,}/i;
const telephoneLike = /\+\d{2}[\d ().-]{7,}|\b0\d([ .-]?\d{2}){4}\b/;
const keyLike = /[0-9a-f]{32}|table-de-\d|(session|token)=/i;

/** What a line of a log says that no log may keep; `null` where it says nothing of the kind. */
function leakIn(line: string, words: RegExp | null): string | null {
  const found = [addressLike, telephoneLike, keyLike, words].map((kind) => kind?.exec(line));
  return found.find((match) => match)?.[0] ?? null;
}

function anyOf(people: readonly string[]): RegExp | null {
  const words = [...new Set(people)].filter((word) => word.length > 1);
  if (words.length === 0) return null;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\d])(${escaped.join("|")})(?![\\p{L}\\d])`, "iu");
}

/**
 * Throws when a log holds a name, a key, an address or a telephone number, or is no log of a site
 * that was used. `people` are the words that the site was told.
 */
export function searchLog(text: string, people: readonly string[]): void {
  const lines = text.split("\n").filter((line) => line !== "");
  const requests = lines.filter((line) => requestLine.test(line));
  if (requests.length < fewestRequests) {
    throw new Error(`The site's log holds ${requests.length} requests: it is no log of the tests.`);
  }
  if (people.length === 0) throw new Error("Nobody is known whom the log could name.");
  const words = anyOf(people);
  const leaks = lines.flatMap((line) => {
    const leak = leakIn(line, words);
    return leak === null ? [] : [`${leak}: ${line}`];
  });
  if (leaks.length > 0) {
    throw new Error(`The site's log names people or keys:\n${leaks.slice(0, 20).join("\n")}`);
  }
}

/** Searches what the last browser tests have left; throws as well where they have left nothing. */
export function searchSiteLog(): void {
  searchLog(readFileSync(siteLog.lines, "utf8"), JSON.parse(readFileSync(siteLog.people, "utf8")));
}
