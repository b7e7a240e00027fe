import type { MailFailure, MailFault } from "#app/domain/mail/mail-fault.ts";
import { days, type Instant, minutes, seconds } from "#app/domain/time/restaurant-clock.ts";

/** How long a claimed mail is its sender's alone, in milliseconds; after that another may take it. */
export const mailLease = minutes(5);

/**
 * How often in a row a mail may be given away without a word of how it ended before it has failed:
 * each time it may have left.
 */
export const mostUnanswered = 5;

/** The longest time for which any mail is tried, in milliseconds. */
export const longestTry = days(3);

/** For how long a mail is tried, by what its last failure is about. */
const triedFor: Record<MailFault, number> = {
  message: days(1),
  recipient: days(2),
  connection: longestTry,
  account: longestTry,
  password: longestTry,
  quota: longestTry,
};

const firstDelay = seconds(5);
const longestDelay = minutes(30);

/** How long a mail waits after an attempt: 10 s, then twice as long each time, 30 minutes at most. */
export function retryDelay(attempts: number): number {
  return Math.min(firstDelay * 2 ** attempts, longestDelay);
}

/** Whether a mail that failed so is not tried again. `unanswered` counts this attempt. */
export function isGivenUp(
  failure: MailFailure,
  { triedSince, unanswered }: { triedSince: Instant; unanswered: number },
  now: Instant,
): boolean {
  if (failure.kind === "permanent") return true;
  if (failure.progress === "complete" && unanswered >= mostUnanswered) return true;
  return now - triedSince >= triedFor[failure.fault];
}
