import type { MailTransport } from "#app/domain/mail/mail.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { hasDueMails, releaseDueMails } from "#app/server/db/held-mails.ts";
import { giveUpExhaustedMails } from "#app/server/db/mail-ends.ts";
import { listPauses } from "#app/server/db/mail-pauses.ts";
import { listMailsLeftBehind } from "#app/server/db/mails.ts";
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

/** How many mails the queue is given: none while the transport pauses, then one to try it. */
async function mostOf(db: Database, transport: MailTransport, now: Instant): Promise<number> {
  const [pause] = await listPauses(db, transport);
  if (!pause) return maximumPerRun;
  return pause.until <= now ? 1 : 0;
}

/** Puts mails that were left behind into the queue again, oldest first; returns how many. */
export async function sweepOutbox({
  env: { MAIL_QUEUE, MAIL_TRANSPORT },
  db,
  now,
}: Pick<Platform, "db" | "now"> & {
  env: { MAIL_QUEUE: MailQueue; MAIL_TRANSPORT: MailTransport };
}): Promise<number> {
  await giveUpExhaustedMails(db, { transport: MAIL_TRANSPORT, now });
  await releaseHeld(db, now);
  const limit = await mostOf(db, MAIL_TRANSPORT, now);
  if (limit === 0) return 0;
  const slugs = await listMailsLeftBehind(db, { now, before: now - ageMilliseconds, limit });
  const mails = slugs.map((slug) => ({ slug, dueAt: now }));
  await enqueueMails(mails, MAIL_QUEUE, now);
  return slugs.length;
}
