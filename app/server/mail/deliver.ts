import type { Instant } from "#app/domain/restaurant-clock.ts";
import type { Database } from "#app/server/db/client.ts";
import {
  claimMail,
  findMail,
  findMailBefore,
  type MailRow,
  maximumAttempts,
  nextAttemptAt,
  type Settlement,
  settleMail,
} from "#app/server/db/mails.ts";
import { withSafeHeaders } from "#app/server/mail/outgoing-mail.ts";
import type { Transport, TransportOutcome } from "#app/server/mail/transport.ts";
import { type WriteMailDeps, writeMail } from "#app/server/mail/write-mail.ts";
import { reportError } from "#app/server/report-error.ts";

export type DeliverMailDeps = WriteMailDeps & { now: Instant; transport: Transport };

/** `done`: nothing is left to do for this caller. `later`: to be asked again in so many seconds. */
export type Delivery = { outcome: "done" } | { outcome: "later"; seconds: number };

const done: Delivery = { outcome: "done" };
const secondsBehindAnother = 5;
const maximumRecordings = 3;

async function attempt(claim: MailRow, deps: DeliverMailDeps): Promise<TransportOutcome> {
  try {
    const mail = withSafeHeaders(await writeMail(claim, deps));
    if (!mail) return { kind: "permanent", error: "bad address" };
    return await deps.transport(mail);
  } catch (error) {
    reportError(error);
    return { kind: "temporary", error: "unexpected" };
  }
}

function secondsUntilDue(mail: MailRow, now: Instant): number {
  return Math.max(1, Math.ceil((nextAttemptAt(mail) - now) / 1000));
}

/**
 * Records how an attempt ended, again when D1 fails: as long as it is not recorded that a mail has
 * left, it would leave once more.
 */
async function record(claim: MailRow, end: Settlement, db: Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await settleMail(db, claim, end);
    } catch (error) {
      if (attempt === maximumRecordings) throw error;
    }
  }
}

async function sendClaimed(claim: MailRow, deps: DeliverMailDeps): Promise<Delivery> {
  const { db, now } = deps;
  // Too much for its reader's day: staff or the sweep lets it go.
  if (claim.status === "held") return done;
  const outcome = await attempt(claim, deps);
  if (outcome.kind === "sent") {
    const { providerId } = outcome;
    await record(claim, { status: "sent", sentAt: now, providerId, error: null }, db);
    return done;
  }
  const { error } = outcome;
  const isOver = outcome.kind === "permanent" || claim.attempts >= maximumAttempts;
  const status = isOver ? "failed" : "queued";
  await record(claim, { status, sentAt: null, providerId: null, error }, db);
  return isOver ? done : { outcome: "later", seconds: secondsUntilDue(claim, now) };
}

/**
 * Sends a mail of the outbox, unless it was sent or is being sent by another; the earlier mails of
 * the same reservation to the same reader go first. Called twice, it still sends once.
 */
export async function deliverMail(slug: string, deps: DeliverMailDeps): Promise<Delivery> {
  const { db, now } = deps;
  const claim = await claimMail(db, slug, now);
  if (claim) return sendClaimed(claim, deps);
  const mail = await findMail(db, slug);
  if (mail?.status !== "queued") return done;
  const earlier = await findMailBefore(db, mail);
  if (!earlier) return { outcome: "later", seconds: secondsUntilDue(mail, now) };
  const before = await deliverMail(earlier.slug, deps);
  if (before.outcome === "later") return before;
  const next = await claimMail(db, slug, now);
  return next ? sendClaimed(next, deps) : { outcome: "later", seconds: secondsBehindAnother };
}
