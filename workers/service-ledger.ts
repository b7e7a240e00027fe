import { DurableObject } from "cloudflare:workers";
import { SpacedWork } from "#app/domain/live/spaced-work.ts";
import type { LedgerCommand, Outcome } from "#app/domain/reservations/commands.ts";
import { currentInstant } from "#app/server/clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import type { BoundEnv, Env } from "#app/server/env.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { consequencesOf, followCommit } from "#app/server/ledger/after-commit.ts";
import type { FingerprintedCommand } from "#app/server/ledger/changeset.ts";
import { commandFingerprint } from "#app/server/ledger/command-fingerprint.ts";
import { CommandQueue } from "#app/server/ledger/command-queue.ts";
import { LedgerCommitter } from "#app/server/ledger/committer.ts";
import { MailDispatch } from "#app/server/ledger/mail-dispatch.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { announceChange } from "#app/server/live/feed.ts";
import { enqueueMails } from "#app/server/mail/enqueue.ts";
import { requireEnv } from "#app/server/settings/read-env.ts";

/** How often, at most, a ledger tells the open admin pages of its commits. */
const announcingMilliseconds = 100;

/**
 * The ledger of one service of one day: takes its commands in order, and settles all that wait in
 * one commit while the next ones queue. D1 is the truth; this object keeps none of its own.
 */
export class ServiceLedger extends DurableObject<Env> {
  #committer: LedgerCommitter | null = null;
  #queue: CommandQueue | null = null;
  #consequences = consequencesOf({
    mails: new MailDispatch({
      now: () => currentInstant(this.env),
      send: (mails) =>
        this.ctx.waitUntil(enqueueMails(mails, this.env.MAIL_QUEUE, currentInstant(this.env))),
    }),
    feed: new SpacedWork({
      work: () => announceChange(this.env),
      spacing: () => announcingMilliseconds,
      pause: (milliseconds) => scheduler.wait(milliseconds),
      keepAlive: (work) => this.ctx.waitUntil(work),
    }),
  });

  constructor(ctx: DurableObjectState, bound: BoundEnv) {
    super(ctx, requireEnv(bound));
  }

  /** Decides and records one command; the same key with the same parameters is answered alike. */
  execute(day: ServiceDayKey, command: LedgerCommand): Promise<Outcome> {
    this.#queue ??= new CommandQueue({
      settle: (group, isLast) => this.#settle(day, group, isLast),
      pause: (milliseconds) => scheduler.wait(milliseconds),
      keepAlive: (work) => this.ctx.waitUntil(work),
    });
    return this.#queue.settle(command, commandFingerprint(day, command));
  }

  async #settle(
    day: ServiceDayKey,
    group: readonly FingerprintedCommand[],
    isLast: () => boolean,
  ): Promise<readonly Outcome[]> {
    const { outcomes, mails } = await this.#commit(day, group);
    followCommit({ outcomes, mails, isLast: isLast() }, this.#consequences);
    return outcomes;
  }

  /** What a group has come to; without outcomes when the committer broke, so that its callers are answered. */
  async #commit(
    day: ServiceDayKey,
    group: readonly FingerprintedCommand[],
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
}
