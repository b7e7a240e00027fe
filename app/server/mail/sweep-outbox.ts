import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { hasDueMails, releaseDueMails } from "#app/server/db/held-mails.ts";
import { giveUpExhaustedMails, listMailsLeftBehind } from "#app/server/db/mails.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { enqueueMails, type MailQueue } from "#app/server/mail/enqueue.ts";
import type { Platform } from "#app/server/platform.ts";

const ageMilliseconds = 30_000;
const maximumPerRun = 500;

/** Lets go of what was held for a day. The clock is the restaurant's: a table of this morning is over. */
async function releaseHeld(db: Database, now: Instant): Promise<void> {
  if (!(await hasDueMails(db, now))) return;
  const config = await db.select({ zone: restaurant.zone }).from(restaurant).get();
  if (config) await releaseDueMails(db, now, localMoment(now, config.zone));
}

/** Puts mails that were left behind into the queue again, oldest first; returns how many. */
export async function sweepOutbox({
  env,
  db,
  now,
}: Pick<Platform, "db" | "now"> & { env: { MAIL_QUEUE: MailQueue } }): Promise<number> {
  await giveUpExhaustedMails(db, now);
  await releaseHeld(db, now);
  const before = now - ageMilliseconds;
  const slugs = await listMailsLeftBehind(db, { now, before, limit: maximumPerRun });
  const mails = slugs.map((slug) => ({ slug, dueAt: now }));
  await enqueueMails(mails, env.MAIL_QUEUE, now);
  return slugs.length;
}
