import { DurableObject } from "cloudflare:workers";
import { createHash } from "node:crypto";
import type { CommandOutcome, LedgerCommand } from "#app/domain/ledger-command.ts";
import { openDatabase } from "#app/server/db/client.ts";
import type { Env } from "#app/server/env.ts";
import { enqueueMails } from "#app/server/mail/enqueue.ts";
import { LedgerDesk } from "#app/server/reservations/ledger-desk.ts";
import type { DayName } from "#app/server/reservations/ledger-facts.ts";
import type { SignedCommand } from "#app/server/reservations/ledger-plan.ts";

const maximumGroup = 100;

type Waiting = SignedCommand & { answer: (outcome: CommandOutcome) => void };

/** An act is the same wherever its reservation has moved; a booking is for this day alone. */
function parametersOf(day: DayName, { at: _at, ...command }: LedgerCommand): string {
  const parameters = command.kind === "book" ? [command, day.date, day.service] : [command];
  return createHash("sha256").update(JSON.stringify(parameters)).digest("base64url");
}

/**
 * The ledger of one service of one day: takes its commands in order, and settles all that wait in
 * one commit while the next ones queue. D1 is the truth; this object keeps none of its own.
 */
export class ServiceLedger extends DurableObject<Env> {
  #desk: LedgerDesk | null = null;
  #waiting: Waiting[] = [];
  #isSettling = false;
  #underWay = new Map<string, Promise<CommandOutcome>>();

  /** Decides and records one command; the same key with the same parameters is answered alike. */
  async execute(day: DayName, command: LedgerCommand): Promise<CommandOutcome> {
    const parameters = parametersOf(day, command);
    const id = `${command.key} ${parameters}`;
    const underWay = this.#underWay.get(id);
    if (underWay) return underWay;
    const outcome = new Promise<CommandOutcome>((answer) => {
      this.#waiting.push({ command, parameters, answer });
    });
    this.#underWay.set(id, outcome);
    if (!this.#isSettling) this.ctx.waitUntil(this.#settleAll(day));
    try {
      return await outcome;
    } finally {
      this.#underWay.delete(id);
    }
  }

  async #settleAll(day: DayName): Promise<void> {
    this.#isSettling = true;
    this.#desk ??= new LedgerDesk(day, {
      db: openDatabase(this.env.DB),
      pause: (milliseconds) => scheduler.wait(milliseconds),
    });
    while (this.#waiting.length > 0) await this.#settleGroup(this.#desk);
    this.#isSettling = false;
  }

  async #settleGroup(desk: LedgerDesk): Promise<void> {
    const group = this.#waiting.splice(0, maximumGroup);
    const { outcomes, mails } = await desk.settle(group);
    group.forEach(({ answer }, index) => {
      answer(outcomes[index] ?? { ok: false, reason: "unavailable" });
    });
    this.ctx.waitUntil(enqueueMails(mails, this.env.MAIL_QUEUE));
  }
}
