import type { Platform } from "#app/server/context.ts";
import { giveUpExhaustedMails, listMailsLeftBehind } from "#app/server/db/mails.ts";
import { enqueueMails, type MailQueue } from "#app/server/mail/enqueue.ts";

const ageMilliseconds = 30_000;
const maximumPerRun = 500;

/** Puts mails that were left behind into the queue again, oldest first; returns how many. */
export async function sweepOutbox({
  env,
  db,
  now,
}: Pick<Platform, "db" | "now"> & { env: { MAIL_QUEUE: MailQueue } }): Promise<number> {
  await giveUpExhaustedMails(db, now);
  const before = now - ageMilliseconds;
  const slugs = await listMailsLeftBehind(db, { now, before, limit: maximumPerRun });
  await enqueueMails(slugs, env.MAIL_QUEUE);
  return slugs.length;
}
