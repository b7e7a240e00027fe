import { minutes } from "#app/domain/time/restaurant-clock.ts";

/**
 * What an error in sending is about: this message, this recipient, the connection to who sends, the
 * sender's account there, its password alone, or how much it may send.
 */
export const mailFaults = [
  "message",
  "recipient",
  "connection",
  "account",
  "password",
  "quota",
] as const;
export type MailFault = (typeof mailFaults)[number];

const accountFaults: readonly MailFault[] = ["account", "password", "quota"];

/**
 * How far a mail had come: nothing was said of it yet; its recipient or its text was under way; or
 * all of it was given and no word came back, so that it may have left.
 */
export type MailProgress = "none" | "begun" | "complete";

/** How an attempt ended: the mail has left, never will as it stands, or may later. */
export const attemptOutcomes = ["sent", "permanent", "temporary"] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** Why a mail did not leave. `error` is short and holds nothing about a person. */
export type MailFailure =
  | { kind: "permanent"; fault: "message" | "recipient"; error: string }
  | { kind: "temporary"; fault: MailFault; progress: MailProgress; error: string };

/** From which attempt on a mail that reaches nobody says that nobody is there for the others either. */
const attemptsWithoutConnection = 3;

/**
 * Whether a failure keeps the other mails from leaving too. One of the account does at
 * once; of the connection when it goes on, or when what failed was the probe of a pause.
 */
export function pausesTransport(
  failure: MailFailure,
  { attempts, isProbe }: { attempts: number; isProbe: boolean },
): boolean {
  if (accountFaults.includes(failure.fault)) return true;
  if (failure.fault !== "connection") return false;
  return isProbe || (failure.progress === "none" && attempts >= attemptsWithoutConnection);
}

/** Whether a failure is about nothing of the mail, so that it costs the mail no attempt. */
export function isOfTransport(failure: MailFailure): boolean {
  return failure.kind === "temporary" && failure.progress === "none";
}

const pauses = [1, 2, 5, 10, 15].map(minutes);
const longestPause = minutes(15);

/** How long a transport pauses when it has failed so many times in a row, in milliseconds. */
export function pauseLength(failures: number): number {
  return pauses[failures - 1] ?? longestPause;
}
