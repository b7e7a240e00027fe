import { and, inArray, isNotNull } from "drizzle-orm";
import { mails } from "#app/server/db/schema/mail.ts";
import type { PointedAsk } from "#tests/support/model/reference/ledger.ts";
import type { Run } from "#tests/support/model/run.ts";
import { db } from "#tests/support/workers/restaurant.ts";

/** The versions, as code and number, of which a sender has claimed a mail at some time. */
export async function claimedOf({ codes }: Run): Promise<Set<string>> {
  const rows = await db
    .select({ code: mails.subject, version: mails.sequence })
    .from(mails)
    .where(and(inArray(mails.subject, codes), isNotNull(mails.claimedAt)));
  return new Set(rows.map(({ code, version }) => `${code} ${version}`));
}

/** Whether an ask takes back a version that is among those. */
export function isClaimedBy(
  claimed: ReadonlySet<string>,
  { codes }: Run,
  { ask, entry, expectedVersion }: PointedAsk,
): boolean {
  return ask.op === "undo" && claimed.has(`${codes[entry]} ${expectedVersion}`);
}
