import type { SpacedWork } from "#app/domain/live/spaced-work.ts";
import type { Outcome } from "#app/domain/reservations/commands.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { reportError } from "#app/server/http/report-error.ts";
import type { MailDispatch } from "#app/server/ledger/mail-dispatch.ts";
import type { DueMail } from "#app/server/mail/enqueue.ts";

/** What a group of commands has come to, once it is committed. */
export type Commit = {
  outcomes: readonly Outcome[];
  /** The mails that are now in the outbox. */
  mails: readonly DueMail[];
  /** Whether no command waits behind it. */
  isLast: boolean;
};

/** What is done about a commit. It changes nothing of it, and holds nobody up. */
export type Consequence = (commit: Commit) => void;

function hasChanged({ outcomes }: Commit): boolean {
  return outcomes.some((outcome) => outcome.ok);
}

type ConsequenceDeps = {
  mails: Pick<MailDispatch, "take">;
  /** Tells the open admin pages; it is asked, and not waited for. */
  feed: Pick<SpacedWork, "ask">;
};

/** What follows a commit, in this order. */
export function consequencesOf({ mails, feed }: ConsequenceDeps): Consequence[] {
  return [
    (commit) => {
      if (hasChanged(commit)) invalidateCaches();
    },
    (commit) => mails.take(commit.mails, commit.isLast),
    (commit) => {
      if (hasChanged(commit)) feed.ask();
    },
  ];
}

/** Does what follows a commit. What fails of it is reported, and stands in no other's way. */
export function followCommit(commit: Commit, consequences: readonly Consequence[]): void {
  for (const consequence of consequences) {
    try {
      consequence(commit);
    } catch (error) {
      reportError(error, "What follows a commit failed");
    }
  }
}
