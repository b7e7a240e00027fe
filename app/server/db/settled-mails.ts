import { and, eq, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { mails } from "#app/server/db/schema/mail.ts";

/** Settles a mail that has failed, by whom and when; returns whether there was one to settle. */
export async function setMailSettled(
  db: Database,
  slug: string,
  { user, now }: { user: string; now: Instant },
): Promise<boolean> {
  const settled = await db
    .update(mails)
    .set({ status: "settled", settledAt: now, settledBy: user })
    .where(and(eq(mails.slug, slug), eq(mails.status, "failed"), sql`mails.error IS NOT 'erased'`))
    .returning({ slug: mails.slug });
  return settled.length > 0;
}
