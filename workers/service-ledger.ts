import { DurableObject } from "cloudflare:workers";
import type { LedgerCommand, Outcome } from "#app/domain/reservations/commands.ts";
import { currentInstant } from "#app/server/clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import type { BoundEnv, Env } from "#app/server/env.ts";
import { invalidateCaches } from "#app/server/http/cache-freshness.ts";
import { reportError } from "#app/server/http/report-error.ts";
import type { FingerprintedCommand } from "#app/server/ledger/changeset.ts";
import { commandFingerprint } from "#app/server/ledger/command-fingerprint.ts";
import { LedgerCommitter } from "#app/server/ledger/committer.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { type DueMail, enqueueMails } from "#app/server/mail/enqueue.ts";
import { requireEnv } from "#app/server/settings/read-env.ts";

const maximumGroup = 100;
const mailsAtOnce = 100;
const mailsWaitMilliseconds = 200;
/**
 * For how long a commit waits for more commands to join it, when the one before was for several: a
 * commit for one costs nearly what a commit for twenty does. Source: decision 0012.
 */
const gatheringMilliseconds = 5;

type Waiting = FingerprintedCommand & { resolve: (outcome: Outcome) => void };

/**
 * The ledger of one service of one day: takes its commands in order, and settles all that wait in
 * one commit while the next ones queue. D1 is the truth; this object keeps none of its own.
 */
export class ServiceLedger extends DurableObject<Env> {
  #committer: LedgerCommitter | null = null;
  #waiting: Waiting[] = [];
  #toEnqueue: DueMail[] = [];
  /** When the first of the mails to enqueue was committed. */
  #committedAt = 0;
  #isSettling = false;
  /** Whether the last commit was for more than one command. */
  #isBusy = false;
  #underWay = new Map<string, Promise<Outcome>>();

  constructor(ctx: DurableObjectState, bound: BoundEnv) {
    super(ctx, requireEnv(bound));
  }

  /** Decides and records one command; the same key with the same parameters is answered alike. */
  async execute(day: ServiceDayKey, command: LedgerCommand): Promise<Outcome> {
    const fingerprint = commandFingerprint(day, command);
    const id = `${command.key} ${fingerprint}`;
    const underWay = this.#underWay.get(id);
    if (underWay) return underWay;
    const outcome = new Promise<Outcome>((resolve) => {
      this.#waiting.push({ command, fingerprint, resolve });
    });
    this.#underWay.set(id, outcome);
    if (!this.#isSettling) this.ctx.waitUntil(this.#settleAll(day));
    try {
      return await outcome;
    } finally {
      this.#underWay.delete(id);
    }
  }

  async #settleAll(day: ServiceDayKey): Promise<void> {
    this.#isSettling = true;
    try {
      while (this.#waiting.length > 0) {
        if (this.#isBusy) await scheduler.wait(gatheringMilliseconds);
        this.#isBusy = (await this.#settleGroup(day)) > 1;
      }
    } finally {
      this.#isSettling = false;
    }
  }

  /** What a group has come to; without outcomes when the committer broke, so that its callers are answered. */
  async #outcomesOf(
    day: ServiceDayKey,
    group: readonly Waiting[],
  ): ReturnType<LedgerCommitter["settle"]> {
    try {
      this.#committer ??= new LedgerCommitter(day, {
        db: openDatabase(this.env.DB),
        pause: (milliseconds) => scheduler.wait(milliseconds),
      });
      return await this.#committer.settle(group);
    } catch (error) {
      reportError(error, "A service ledger broke");
      return { outcomes: [], mails: [] };
    }
  }

  /** Settles what waits, and says how many commands that were. */
  async #settleGroup(day: ServiceDayKey): Promise<number> {
    const group = this.#waiting.splice(0, maximumGroup);
    const { outcomes, mails } = await this.#outcomesOf(day, group);
    if (outcomes.some((outcome) => outcome.ok)) invalidateCaches();
    group.forEach(({ resolve }, index) => {
      resolve(outcomes[index] ?? { ok: false, reason: "failed" });
    });
    this.#enqueueInTime(mails);
    return group.length;
  }

  /**
   * Hands the committed mails to the queue, those of several commits at once while it is busy; those
   * of a ledger that ends before are swept up.
   */
  #enqueueInTime(committed: readonly DueMail[]): void {
    if (this.#toEnqueue.length === 0) this.#committedAt = currentInstant(this.env);
    this.#toEnqueue.push(...committed);
    const isPause = this.#waiting.length === 0 || committed.length === 0;
    const isFull = this.#toEnqueue.length >= mailsAtOnce;
    const isLate = currentInstant(this.env) - this.#committedAt >= mailsWaitMilliseconds;
    if (!isPause && !isFull && !isLate) return;
    const mails = this.#toEnqueue.splice(0);
    this.ctx.waitUntil(enqueueMails(mails, this.env.MAIL_QUEUE, currentInstant(this.env)));
  }
}
