import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { DueMail } from "#app/server/mail/enqueue.ts";

const mailsAtOnce = 100;
const mailsWaitMilliseconds = 200;

type MailDispatchDeps = {
  now: () => Instant;
  /** Hands mails to the queue. */
  send: (mails: readonly DueMail[]) => void;
};

/**
 * Hands the ids of committed mails to the queue, those of several commits at once while the ledger
 * is busy; those of a ledger that ends before are swept up.
 */
export class MailDispatch {
  #deps: MailDispatchDeps;
  #waiting: DueMail[] = [];
  /** When the first of those that wait was committed. */
  #committedAt = 0;

  constructor(deps: MailDispatchDeps) {
    this.#deps = deps;
  }

  /** Takes what a commit owes; `isLast` when no other commit follows at once. */
  take(committed: readonly DueMail[], isLast: boolean): void {
    if (this.#waiting.length === 0) this.#committedAt = this.#deps.now();
    this.#waiting.push(...committed);
    const isPause = isLast || committed.length === 0;
    const isFull = this.#waiting.length >= mailsAtOnce;
    const isLate = this.#deps.now() - this.#committedAt >= mailsWaitMilliseconds;
    if (isPause || isFull || isLate) this.#deps.send(this.#waiting.splice(0));
  }
}
