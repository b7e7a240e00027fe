import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Words that only the builders of the first tables understood; the standard word stands after each. */
const replaced = [
  /\b[hH]ouse(?!Note|_note| note)\w*/, // RestaurantConfig, BookingPolicy
  /\b\w*[dD]esk(?!top)\w*/, // committer, AdminFrame
  /\bdining room\b/, // public site
  /\b(an)?[oO]wedMails?\b|\bmailsOwed\b/, // outbox rows
  /\bbur(y|ied)\b/, // fail a dead letter
  /\b\w*([rR]eckon)\w*/, // reconcile
  /\b\w*([pP]ulse)\b/, // admin activity
  /\bkept-?[qQ]uery\b/, // prepared query
  /\bhand-?[oO]ver\b/, // hydration handoff
  /\b\w*[jJ]udge?ment\b/, // availability inputs
  /\bworldDate\b|\bworld-date\b/, // UTC date
  /\b\w*[cC]arr(ied|ying)(?=[A-Z-])\w*/, // prefill
  /\bnoteChange\b/, // invalidate caches
  /\b(Signed)Command\b/, // fingerprinted
  /\bLedger(Facts|Draft|Plan|Desk)\b/, // snapshot, changeset, decided group, committer
  /\bDayName\b|\bdayKey\b/, // ServiceDayKey
  /\b[a-z]\w*Words\b(?=\()/, // …Label, …Message
  /\bbackstage\b/i, // site database
  /\b(Wish|wish|wishes)\b/, // demand
];
const own = "tests/unit/words.test.ts";

test("no word is left that an engineer who was told nothing cannot guess", () => {
  const files = globSync("{app,workers,emails,scripts,tests,docs}/**/*.{ts,tsx,mjs,css,md}")
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file !== own && !file.includes("/i18n/compiled/"));
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) => {
    const text = `${file}\n${readFileSync(file, "utf8")}`;
    return replaced.flatMap((word) => {
      const hit = word.exec(text)?.[0];
      return hit ? [`${hit} in ${file}`] : [];
    });
  });
  expect(found).toEqual([]);
});
