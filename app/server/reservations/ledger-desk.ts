import { settledContacts } from "#app/domain/contacts.ts";
import type { CommandKind, CommandOf, Outcome } from "#app/domain/ledger-command.ts";
import type { Database } from "#app/server/db/client.ts";
import { isD1Failure, isPassingFailure } from "#app/server/db/d1-failure.ts";
import { isFenceFailure } from "#app/server/db/service-days.ts";
import type { DueMail } from "#app/server/mail/enqueue.ts";
import { reportError } from "#app/server/report-error.ts";
import { handlerOf } from "#app/server/reservations/command-handlers.ts";
import type { CommandHandler } from "#app/server/reservations/commands/command-handler.ts";
import type { SignedCommand } from "#app/server/reservations/ledger-draft.ts";
import {
  type DayName,
  dayKey,
  type LedgerFacts,
  readFacts,
} from "#app/server/reservations/ledger-facts.ts";
import { type LedgerPlan, planGroup } from "#app/server/reservations/ledger-plan.ts";
import { writePlan } from "#app/server/reservations/ledger-write.ts";

const maximumAttempts = 8;
const pauseMilliseconds = 8;

type DeskDeps = {
  db: Database;
  /** Waits; an argument so that the caller's clock decides. */
  pause: (milliseconds: number) => Promise<void>;
};

type Settled = { outcomes: Outcome[]; mails: DueMail[] };

/** A row that D1 will not have, however often it is sent; with the reason among the causes. */
function isConstraintFailure(error: unknown): boolean {
  return isD1Failure(error, "SQLITE_CONSTRAINT") && !isFenceFailure(error);
}

function isDuplicate(outcome: Outcome): boolean {
  return !outcome.ok && outcome.reason === "duplicate";
}

function kindsOf(group: readonly SignedCommand[]): string {
  return group.map(({ command }) => command.kind).join(", ");
}

/** Reports a bug, and answers a group of commands with it. */
function failed(group: readonly SignedCommand[], error: unknown): Settled {
  reportError(error, `A service ledger failed on ${kindsOf(group)}`);
  return { outcomes: group.map(() => ({ ok: false, reason: "failed" })), mails: [] };
}

/** The reservations and the service days that commands are decided on, the desk's own among them. */
function readBy(group: readonly SignedCommand[], own: DayName) {
  const reads = group.map(({ command }) => readsOf(command, own));
  const days = [own, ...reads.map(({ to }) => to)].map(({ date, service }): [string, DayName] => {
    return [dayKey({ date, service }), { date, service }];
  });
  return {
    codes: reads.flatMap(({ code }) => code ?? []),
    days: [...new Map(days).values()],
    undone: reads.flatMap(({ undo }) => undo ?? []),
    ...(reads.some(({ standing }) => standing) ? { standingOn: own } : {}),
  };
}

function readsOf<Kind extends CommandKind>(command: CommandOf<Kind>, own: DayName) {
  const handler: CommandHandler<Kind> = handlerOf<Kind>(command);
  return handler.reads(command, own);
}

/**
 * Decides and commits groups of commands for one service of a day. Between groups it remembers the
 * day, never as truth: a commit is fenced by versions, and no refusal is answered on memory alone.
 */
export class LedgerDesk {
  #own: DayName;
  #deps: DeskDeps;
  #remembered: LedgerFacts | null = null;

  constructor(own: DayName, deps: DeskDeps) {
    this.#own = own;
    this.#deps = deps;
  }

  /**
   * Answers every command of a group, in its order, and names the mails that are now in the outbox.
   * Tried again are the fence and what passes at D1; a bug is reported and answered as `failed`.
   */
  async settle(group: readonly SignedCommand[]): Promise<Settled> {
    let isRefused = false;
    for (let attempt = 1; attempt <= maximumAttempts; attempt += 1) {
      const known = this.#planFromMemory(group);
      try {
        return await this.#commit(known ?? (await this.#planFromFacts(group)));
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

  async #settleOneByOne(group: readonly SignedCommand[]): Promise<Settled> {
    const all: Settled = { outcomes: [], mails: [] };
    for (const command of group) {
      const { outcomes, mails } = await this.settle([command]);
      all.outcomes.push(...outcomes);
      all.mails.push(...mails);
    }
    return all;
  }

  async #commit(plan: LedgerPlan): Promise<Settled> {
    const facts = this.#remembered;
    if (plan.days.size > 0 && facts) {
      // Until the commit has answered, nothing is known: what fails is read again, keys included.
      this.#remembered = null;
      await writePlan(this.#deps.db, plan, facts.house.version);
      // Exceptions have moved the schedule: what was read of it is no longer the latest.
      if (plan.exceptions.length === 0) this.#remember(facts, plan);
    }
    for (const { kind, error } of plan.faults) {
      reportError(error, `A service ledger failed on ${kind}`);
    }
    const mails = [...plan.mails, ...plan.dailyMails].map(({ slug, dueAt }) => ({ slug, dueAt }));
    return { outcomes: plan.outcomes, mails };
  }

  #planFromMemory(group: readonly SignedCommand[]): LedgerPlan | null {
    const remembered = this.#remembered;
    if (!remembered || !group.every(({ command }) => handlerOf(command).isTakenFromMemory))
      return null;
    const plan = planGroup(this.#own, group, remembered);
    return plan.outcomes.every((outcome) => outcome.ok) ? plan : null;
  }

  async #planFromFacts(group: readonly SignedCommand[]): Promise<LedgerPlan> {
    const wanted = {
      ...readBy(group, this.#own),
      keys: group.map(({ command }) => command.key),
    };
    const plan = await this.#planFrom(wanted, group);
    const isAsked = plan.outcomes.some(isDuplicate) && !("standingOn" in wanted);
    // Only a duplicate asks whose table it is that stands: then all is read again, of one moment.
    return isAsked ? this.#planFrom({ ...wanted, standingOn: this.#own }, group) : plan;
  }

  async #planFrom(
    wanted: Parameters<typeof readFacts>[1],
    group: readonly SignedCommand[],
  ): Promise<LedgerPlan> {
    const facts = await readFacts(this.#deps.db, wanted);
    this.#remembered = facts;
    return planGroup(this.#own, group, facts);
  }

  #remember({ house, days }: LedgerFacts, plan: LedgerPlan): void {
    const own = plan.days.get(dayKey(this.#own)) ?? days.get(dayKey(this.#own));
    if (!own) return;
    const settled = { ...own, contacts: settledContacts(own.contacts) };
    const ownDay = new Map([[dayKey(this.#own), settled]]);
    const none = { reservations: new Map(), outcomes: new Map(), undoable: new Map() };
    this.#remembered = { house, days: ownDay, ...none };
  }
}
