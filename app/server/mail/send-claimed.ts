import type { SQL } from "drizzle-orm";
import type { MailTransport } from "#app/domain/mail/mail.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { type Database, runTogether } from "#app/server/db/d1/client.ts";
import { insertMailAttempts } from "#app/server/db/mail-attempts.ts";
import type { Claimed } from "#app/server/db/mail-claims.ts";
import { endAttempts } from "#app/server/db/mail-ends.ts";
import type { MailProbe } from "#app/server/db/mail-pauses.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { attemptEnd, attemptRow, pauseChange } from "#app/server/mail/attempt-end.ts";
import {
  erasedMeanwhile,
  type PreparedMail,
  prepareMails,
  unexpected,
} from "#app/server/mail/prepare-mails.ts";
import type { Transport, TransportOutcome } from "#app/server/mail/transport.ts";
import type { WriteMailDeps } from "#app/server/mail/write-mail.ts";

export type SendMailDeps = WriteMailDeps & {
  db: Database;
  now: Instant;
  transport: Transport;
  /** Whose pauses these mails share. */
  transportName: MailTransport;
};

const maximumRecordings = 3;

async function send(prepared: PreparedMail, transport: Transport): Promise<TransportOutcome> {
  if ("failure" in prepared) return prepared.failure;
  try {
    return await transport(prepared.mail);
  } catch (error) {
    reportError(error);
    return unexpected;
  }
}

/**
 * Records how attempts ended, again when D1 fails: as long as it is not recorded that a mail has
 * left, it would leave once more.
 */
async function record(statements: readonly SQL[], db: Database): Promise<void> {
  for (let recording = 1; ; recording += 1) {
    try {
      await runTogether(db, statements);
      return;
    } catch (error) {
      if (recording === maximumRecordings) throw error;
    }
  }
}

/**
 * What became of a claimed mail: whether the transport was given it, and when it is tried next, `null`
 * when it is not.
 */
type Sent = { claim: MailRow; wasGiven: boolean; nextAt: Instant | null };

/**
 * Sends what was claimed, all at once, and records how it ended, and what that says of the transport,
 * in one round trip. No two of the claimed go to one reader about one subject, so that any may leave
 * first. `probe` is the pause that they were claimed in spite of.
 */
export async function sendClaimed(
  claimed: Claimed,
  deps: SendMailDeps,
  probe: MailProbe | null = null,
): Promise<Sent[]> {
  const { claims } = claimed;
  // Too much for its reader's day: staff or the sweep lets it go.
  const held = claims
    .filter(({ status }) => status === "held")
    .map((claim) => ({ claim, wasGiven: false, nextAt: null }));
  const toSend = claims
    .filter(({ status }) => status !== "held")
    .sort((one, other) => one.dueAt - other.dueAt);
  if (toSend.length === 0) return held;
  const { now, transport, transportName } = deps;
  const attempts = await Promise.all(
    (await prepareMails(toSend, claimed, deps)).map(async (prepared) => {
      const { claim } = prepared;
      return { claim, wasGiven: "mail" in prepared, outcome: await send(prepared, transport) };
    }),
  );
  const ends = attempts.map(({ claim, wasGiven, outcome }) => {
    return { claim, wasGiven, end: attemptEnd(claim, outcome, { probe, now }) };
  });
  const given = attempts.filter(({ wasGiven }) => wasGiven);
  const change = pauseChange(given, { transport: transportName, probe, now });
  const rows = attempts
    .filter(({ outcome }) => outcome !== erasedMeanwhile)
    .map(({ claim, outcome }) => attemptRow(claim, outcome));
  await record([insertMailAttempts(rows), endAttempts(ends), ...change], deps.db);
  return [...ends.map(({ end, ...sent }) => ({ ...sent, nextAt: end.nextAttemptAt })), ...held];
}
