import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { claimMails, listWaitingMails, type MailRow, nextAttemptAt } from "#app/server/db/mails.ts";
import { type SendMailDeps, sendClaimed } from "#app/server/mail/send-claimed.ts";

export type DeliverMailDeps = SendMailDeps;

/** `done`: nothing is left to do for this caller. `later`: to be asked again in so many seconds. */
export type Delivery = { outcome: "done" } | { outcome: "later"; seconds: number };

const done: Delivery = { outcome: "done" };
const secondsBehindAnother = 5;

function laterWith(mail: MailRow, now: Instant): Delivery {
  const seconds = Math.max(1, Math.ceil((nextAttemptAt(mail) - now) / 1000));
  return { outcome: "later", seconds };
}

/** A mail that waits, and the first of those that go before it. */
type Waiting = { mail: MailRow; first: MailRow | null };

async function readWaiting(db: Database, slugs: string[]) {
  const rows = await listWaitingMails(db, slugs);
  const waiting = new Map<string, Waiting>();
  for (const { mail, earlier } of rows) {
    if (!waiting.has(mail.slug)) waiting.set(mail.slug, { mail, first: earlier });
  }
  const before = rows.flatMap(({ earlier }) => earlier?.slug ?? []);
  return { waiting, before };
}

function waits({ mail, first }: Waiting, now: Instant): Delivery {
  if (first?.status === "sending") return { outcome: "later", seconds: secondsBehindAnother };
  return laterWith(first ?? mail, now);
}

/**
 * Sends mails of the outbox together, unless they were sent or are being sent by another; earlier
 * mails of a reservation to the same reader go first. Called twice, it still sends each once.
 */
export async function deliverMails(
  slugs: readonly string[],
  deps: DeliverMailDeps,
): Promise<Map<string, Delivery>> {
  const { db, now } = deps;
  const ends = new Map<string, Delivery>();
  const open = new Set(slugs);
  while (open.size > 0) {
    const claims = await claimMails(db, [...open], now);
    for (const { claim, isOver } of await sendClaimed(claims, deps)) {
      ends.set(claim.slug, isOver ? done : laterWith(claim, now));
      open.delete(claim.slug);
    }
    if (open.size === 0) break;
    const { waiting, before } = await readWaiting(db, [...open]);
    const added = before.filter((slug) => !open.has(slug) && !ends.has(slug));
    const isAtEnd = claims.length === 0 && added.length === 0;
    for (const slug of open) {
      const behind = waiting.get(slug);
      if (behind && !isAtEnd) continue;
      ends.set(slug, behind ? waits(behind, now) : done);
      open.delete(slug);
    }
    for (const slug of added) open.add(slug);
  }
  return ends;
}
