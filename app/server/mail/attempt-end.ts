import type { SQL } from "drizzle-orm";
import type { MailTransport } from "#app/domain/mail/mail.ts";
import { isOfTransport, type MailFailure, pausesTransport } from "#app/domain/mail/mail-fault.ts";
import { isGivenUp, retryDelay } from "#app/domain/mail/mail-retry.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { AttemptEnd } from "#app/server/db/mail-ends.ts";
import {
  endPause,
  type MailProbe,
  pauseTransport,
  pauseUntil,
} from "#app/server/db/mail-pauses.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import type { TransportOutcome } from "#app/server/mail/transport.ts";

/** In what pause an attempt was made, if any, and when. */
type Circumstances = { probe: MailProbe | null; now: Instant };

function pauses(failure: MailFailure, { attempts }: MailRow, probe: MailProbe | null): boolean {
  return pausesTransport(failure, { attempts, isProbe: probe !== null });
}

function failedEnd(
  claim: MailRow,
  failure: MailFailure,
  { probe, now }: Circumstances,
): AttemptEnd {
  const isUnanswered = failure.kind === "temporary" && failure.progress === "complete";
  const unanswered = isUnanswered ? claim.unanswered : 0;
  const end = { sentAt: null, error: failure.error, unanswered };
  const { attempts } = claim;
  const triedSince = claim.triedSince ?? now;
  if (isGivenUp(failure, { triedSince, unanswered: claim.unanswered }, now)) {
    return { ...end, status: "failed", nextAttemptAt: null, attempts };
  }
  if (!pauses(failure, claim, probe)) {
    return { ...end, status: "queued", nextAttemptAt: now + retryDelay(attempts), attempts };
  }
  const until = pauseUntil(probe, now);
  if (isOfTransport(failure)) {
    return { ...end, status: "queued", nextAttemptAt: until, attempts: attempts - 1 };
  }
  // What was refused for its own text may be why: another mail is the next probe.
  return { ...end, status: "queued", nextAttemptAt: until + retryDelay(attempts), attempts };
}

/**
 * How an attempt leaves the outbox row. A failure that is about nothing of the mail costs it no
 * attempt: it is as it was, and goes on when the transport does.
 */
export function attemptEnd(
  claim: MailRow,
  outcome: TransportOutcome,
  circumstances: Circumstances,
): AttemptEnd {
  if (outcome.kind !== "sent") return failedEnd(claim, outcome, circumstances);
  const sent = { status: "sent", sentAt: circumstances.now, error: null } as const;
  return { ...sent, nextAttemptAt: null, attempts: claim.attempts, unanswered: 0 };
}

/** The row of an attempt. The claim names it, whoever has the mail by now. */
export function attemptRow({ slug, claimedAt, attempts }: MailRow, outcome: TransportOutcome) {
  const attempt = { mail: slug, at: claimedAt ?? 0, number: attempts, outcome: outcome.kind };
  if (outcome.kind === "sent") {
    return { ...attempt, fault: null, error: null, providerId: outcome.providerId };
  }
  return { ...attempt, fault: outcome.fault, error: outcome.error, providerId: null };
}

/**
 * The statements by which mails that the transport was given make it pause, go on pausing or work
 * again; none where they say nothing of it.
 */
export function pauseChange(
  attempts: readonly { claim: MailRow; outcome: TransportOutcome }[],
  { transport, probe, now }: Circumstances & { transport: MailTransport },
): SQL[] {
  for (const { claim, outcome } of attempts) {
    if (outcome.kind === "sent" || !pauses(outcome, claim, probe)) continue;
    return [pauseTransport(transport, { fault: outcome.fault, probe, now })];
  }
  return probe && attempts.length > 0 ? [endPause(transport, probe)] : [];
}
