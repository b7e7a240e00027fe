import type { Outcome } from "#app/domain/reservations/commands.ts";
import { settledContacts } from "#app/domain/reservations/contacts.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { isPassingFailure } from "#app/server/db/d1/failure.ts";
import { isConstraintFailure, isFenceFailure } from "#app/server/db/service-days.ts";
import { reportError } from "#app/server/http/report-error.ts";
import type { FingerprintedCommand } from "#app/server/ledger/changeset.ts";
import { type DecidedGroup, decideGroup } from "#app/server/ledger/decide-group.ts";
import { handlerOf } from "#app/server/ledger/handlers.ts";
import {
  type LedgerSnapshot,
  readSnapshot,
  type ServiceDayKey,
  type SnapshotQuery,
  serviceDayKey,
} from "#app/server/ledger/snapshot.ts";
import { snapshotQueryOf } from "#app/server/ledger/snapshot-query.ts";
import { writeChangeset } from "#app/server/ledger/write-changeset.ts";
import type { DueMail } from "#app/server/mail/enqueue.ts";

const maximumAttempts = 8;
const pauseMilliseconds = 8;

type CommitterDeps = {
  db: Database;
  /** Waits; an argument so that the caller's clock decides. */
  pause: (milliseconds: number) => Promise<void>;
};

type Settled = { outcomes: Outcome[]; mails: DueMail[] };

function kindsOf(group: readonly FingerprintedCommand[]): string {
  return group.map(({ command }) => command.kind).join(", ");
}

/** Reports a bug, and answers a group of commands with it. */
function failed(group: readonly FingerprintedCommand[], error: unknown): Settled {
  reportError(error, `A service ledger failed on ${kindsOf(group)}`);
  return { outcomes: group.map(() => ({ ok: false, reason: "failed" })), mails: [] };
}

/**
 * Decides and commits groups of commands for one service of a day. Between groups it remembers the
 * day, never as truth: a commit is fenced by versions, and no refusal is answered on memory alone.
 */
export class LedgerCommitter {
  #own: ServiceDayKey;
  #deps: CommitterDeps;
  #remembered: LedgerSnapshot | null = null;

  constructor(own: ServiceDayKey, deps: CommitterDeps) {
    this.#own = own;
    this.#deps = deps;
  }

  /**
   * Answers every command of a group, in its order, and names the mails that are now in the outbox.
   * Tried again are the fence and what passes at D1; a bug is reported and answered as `failed`.
   */
  async settle(group: readonly FingerprintedCommand[]): Promise<Settled> {
    let isRefused = false;
    for (let attempt = 1; attempt <= maximumAttempts; attempt += 1) {
      const known = this.#decideFromMemory(group);
      try {
        return await this.#commit(known ?? (await this.#decideFromSnapshot(group)));
      } catch (error) {
        if (isFenceFailure(error) || isPassingFailure(error)) {
          await this.#deps.pause(pauseMilliseconds * attempt ** 2);
        } else if (!isConstraintFailure(error) || isRefused) {
          return failed(group, error);
        } else if (!known && group.length > 1) {
          return this.#settleOneByOne(group);
        } else {
          // Memory holds no keys, and another ledger may have taken this one: both are read again.
          isRefused = known === null;
        }
      }
    }
    console.warn(`A service ledger gave up on ${kindsOf(group)}.`);
    return { outcomes: group.map(() => ({ ok: false, reason: "unavailable" })), mails: [] };
  }

  async #settleOneByOne(group: readonly FingerprintedCommand[]): Promise<Settled> {
    const all: Settled = { outcomes: [], mails: [] };
    for (const command of group) {
      const { outcomes, mails } = await this.settle([command]);
      all.outcomes.push(...outcomes);
      all.mails.push(...mails);
    }
    return all;
  }

  async #commit(decided: DecidedGroup): Promise<Settled> {
    const snapshot = this.#remembered;
    if (decided.days.size > 0 && snapshot) {
      // Until the commit has answered, nothing is known: what fails is read again, keys included.
      this.#remembered = null;
      await writeChangeset(this.#deps.db, decided, snapshot.config.version);
      this.#remember(snapshot, decided);
    }
    for (const { kind, error } of decided.faults) {
      reportError(error, `A service ledger failed on ${kind}`);
    }
    const mails = [...decided.mails, ...decided.dailyMails].map(({ slug, dueAt }) => ({
      slug,
      dueAt,
    }));
    return { outcomes: decided.outcomes, mails };
  }

  #decideFromMemory(group: readonly FingerprintedCommand[]): DecidedGroup | null {
    const remembered = this.#remembered;
    if (!remembered || !group.every(({ command }) => handlerOf(command).isTakenFromMemory))
      return null;
    const decided = decideGroup(this.#own, group, remembered);
    return decided.outcomes.every((outcome) => outcome.ok) ? decided : null;
  }

  async #decideFromSnapshot(group: readonly FingerprintedCommand[]): Promise<DecidedGroup> {
    const requested = snapshotQueryOf(group, this.#own);
    const decided = await this.#decideFrom(requested, group);
    const isDuplicate = decided.outcomes.some((each) => !each.ok && each.reason === "duplicate");
    // Only a duplicate asks whose table it is that stands: then all is read again, of one moment.
    return isDuplicate && !requested.standingOn
      ? this.#decideFrom({ ...requested, standingOn: this.#own }, group)
      : decided;
  }

  async #decideFrom(
    requested: SnapshotQuery,
    group: readonly FingerprintedCommand[],
  ): Promise<DecidedGroup> {
    const snapshot = await readSnapshot(this.#deps.db, requested);
    this.#remembered = snapshot;
    return decideGroup(this.#own, group, snapshot);
  }

  #remember({ config, days }: LedgerSnapshot, decided: DecidedGroup): void {
    const own = decided.days.get(serviceDayKey(this.#own)) ?? days.get(serviceDayKey(this.#own));
    if (!own) return;
    const settled = { ...own, contacts: settledContacts(own.contacts) };
    const ownDay = new Map([[serviceDayKey(this.#own), settled]]);
    const none = { reservations: new Map(), outcomes: new Map(), undoable: new Map() };
    this.#remembered = { config, days: ownDay, ...none };
  }
}
