import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import {
  type MailRow,
  maximumAttempts,
  type Settlement,
  settleMails,
} from "#app/server/db/mails.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { loadMailSources, type MailSources } from "#app/server/mail/mail-sources.ts";
import { withSafeHeaders } from "#app/server/mail/outgoing-mail.ts";
import type { Transport, TransportOutcome } from "#app/server/mail/transport.ts";
import { type WriteMailDeps, writeMail } from "#app/server/mail/write-mail.ts";

export type SendMailDeps = WriteMailDeps & {
  db: Database;
  now: Instant;
  transport: Transport;
};

/** How the sending of a claimed mail ended; `isOver` when it is not to be tried again. */
type Sent = { claim: MailRow; end: Settlement; isOver: boolean };

const maximumRecordings = 3;

async function attempt(
  claim: MailRow,
  sourcesOf: (mail: MailRow) => MailSources,
  deps: SendMailDeps,
): Promise<TransportOutcome> {
  try {
    const mail = withSafeHeaders(writeMail(claim, sourcesOf(claim), deps));
    if (!mail) return { kind: "permanent", fault: "recipient", error: "bad address" };
    return await deps.transport(mail);
  } catch (error) {
    reportError(error);
    return { kind: "temporary", fault: "message", progress: "begun", error: "unexpected" };
  }
}

function ended(claim: MailRow, outcome: TransportOutcome, now: Instant): Sent {
  if (outcome.kind === "sent") {
    const { providerId } = outcome;
    return { claim, end: { status: "sent", sentAt: now, providerId, error: null }, isOver: true };
  }
  const isOver = outcome.kind === "permanent" || claim.attempts >= maximumAttempts;
  const status = isOver ? "failed" : "queued";
  return { claim, end: { status, sentAt: null, providerId: null, error: outcome.error }, isOver };
}

/**
 * Records how attempts ended, again when D1 fails: as long as it is not recorded that a mail has
 * left, it would leave once more.
 */
async function record(ends: readonly Sent[], db: Database): Promise<void> {
  for (let recording = 1; ; recording += 1) {
    try {
      return await settleMails(db, ends);
    } catch (error) {
      if (recording === maximumRecordings) throw error;
    }
  }
}

/** Reads the sources of all; where D1 fails, each of the mails fails for now. */
async function readSources(claims: readonly MailRow[], db: Database) {
  try {
    return await loadMailSources(db, claims);
  } catch (error) {
    return (): MailSources => {
      throw error;
    };
  }
}

/**
 * Sends what was claimed, all at once, and records how it ended in one statement. No two of the
 * claimed go to one reader about one reservation, so that any may leave first.
 */
export async function sendClaimed(
  claims: readonly MailRow[],
  deps: SendMailDeps,
): Promise<{ claim: MailRow; isOver: boolean }[]> {
  // Too much for its reader's day: staff or the sweep lets it go.
  const held = claims.filter(({ status }) => status === "held");
  const toSend = claims.filter(({ status }) => status !== "held");
  if (toSend.length === 0) return held.map((claim) => ({ claim, isOver: true }));
  const sourcesOf = await readSources(toSend, deps.db);
  const ends = await Promise.all(
    toSend.map(async (claim) => ended(claim, await attempt(claim, sourcesOf, deps), deps.now)),
  );
  await record(ends, deps.db);
  return [...ends, ...held.map((claim) => ({ claim, isOver: true }))];
}
