import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { claimMails } from "#app/server/db/mail-claims.ts";
import { readWaitingMails } from "#app/server/db/mails.ts";
import { type SendMailDeps, sendClaimed } from "#app/server/mail/send-claimed.ts";
import { sendProbe } from "#app/server/mail/send-probe.ts";

export type DeliverMailDeps = SendMailDeps;

/**
 * `done`: nothing is left to do for this caller; what still waits is left to the sweep. `later`: to
 * be asked again in so many seconds.
 */
export type Delivery = { outcome: "done" } | { outcome: "later"; seconds: number };

const done: Delivery = { outcome: "done" };
const secondsBehindAnother = 5;

function laterAt(at: Instant, now: Instant): Delivery {
  return { outcome: "later", seconds: Math.max(1, Math.ceil((at - now) / 1000)) };
}

/** A mail that waits, with the first of those that go before it where one does. */
type Waiting = Awaited<ReturnType<typeof readWaitingMails>>[0][number];

async function readWaiting(slugs: string[], { db, transportName }: DeliverMailDeps) {
  const [rows, [pause]] = await readWaitingMails(db, slugs, transportName);
  const waiting = new Map<string, Waiting>();
  for (const row of rows) {
    if (!waiting.has(row.slug)) waiting.set(row.slug, row);
  }
  const before = rows.flatMap(({ earlierSlug }) => earlierSlug ?? []);
  return { waiting, before, pause };
}

function waits(mail: Waiting, now: Instant): Delivery {
  if (mail.earlierStatus === "sending") {
    return { outcome: "later", seconds: secondsBehindAnother };
  }
  return laterAt(mail.earlierFrom ?? mail.claimableFrom, now);
}

/**
 * Sends mails of the outbox together, unless they were sent or are being sent by another; earlier
 * mails about the same subject to the same reader go first. Called twice, it still sends each once.
 * While the transport pauses they are left where they are; once it is over one mail is the probe.
 */
export async function deliverMails(
  slugs: readonly string[],
  deps: DeliverMailDeps,
): Promise<Map<string, Delivery>> {
  const { db, now, transportName: transport } = deps;
  const ends = new Map<string, Delivery>();
  const open = new Set(slugs);
  while (open.size > 0) {
    const claimed = await claimMails(db, [...open], { transport, probe: null, now });
    for (const { claim, nextAt } of await sendClaimed(claimed, deps)) {
      ends.set(claim.slug, nextAt === null ? done : laterAt(nextAt, now));
      open.delete(claim.slug);
    }
    if (open.size === 0) break;
    const { waiting, before, pause } = await readWaiting([...open], deps);
    if (pause) {
      if (pause.until <= now) await sendProbe(deps);
      for (const slug of open) ends.set(slug, done);
      break;
    }
    const added = before.filter((slug) => !open.has(slug) && !ends.has(slug));
    const isAtEnd = claimed.claims.length === 0 && added.length === 0;
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
