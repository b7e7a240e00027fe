import type { LedgerCommand, Outcome } from "#app/domain/reservations/commands.ts";
import type { FingerprintedCommand } from "#app/server/ledger/changeset.ts";

const maximumGroup = 100;
/**
 * For how long a commit waits for more commands to join it, when the one before was for several: a
 * commit for one costs nearly what a commit for twenty does. Source: decision 0012.
 */
const gatheringMilliseconds = 5;

type Waiting = FingerprintedCommand & { resolve: (outcome: Outcome) => void };

type CommandQueueDeps = {
  /** Settles a group, each command with its outcome; `isLast` when nobody waits behind it. Never throws. */
  settle: (
    group: readonly FingerprintedCommand[],
    isLast: () => boolean,
  ) => Promise<readonly Outcome[]>;
  pause: (milliseconds: number) => Promise<void>;
  /** Keeps the object alive until this has ended. */
  keepAlive: (work: Promise<void>) => void;
};

/**
 * Who waits for a ledger: commands in their order, settled in groups. All that come while a group is
 * settled wait for the next one.
 */
export class CommandQueue {
  #deps: CommandQueueDeps;
  #waiting: Waiting[] = [];
  #isSettling = false;
  /** Whether the last group was of more than one command. */
  #isBusy = false;
  #underWay = new Map<string, Promise<Outcome>>();

  constructor(deps: CommandQueueDeps) {
    this.#deps = deps;
  }

  /** What becomes of a command; one that is under way already is not asked a second time. */
  async settle(command: LedgerCommand, fingerprint: string): Promise<Outcome> {
    const id = `${command.key} ${fingerprint}`;
    const underWay = this.#underWay.get(id);
    if (underWay) return underWay;
    const outcome = new Promise<Outcome>((resolve) => {
      this.#waiting.push({ command, fingerprint, resolve });
    });
    this.#underWay.set(id, outcome);
    if (!this.#isSettling) this.#deps.keepAlive(this.#settleAll());
    try {
      return await outcome;
    } finally {
      this.#underWay.delete(id);
    }
  }

  async #settleAll(): Promise<void> {
    this.#isSettling = true;
    try {
      while (this.#waiting.length > 0) {
        if (this.#isBusy) await this.#deps.pause(gatheringMilliseconds);
        this.#isBusy = (await this.#settleGroup()) > 1;
      }
    } finally {
      this.#isSettling = false;
    }
  }

  /** Settles what waits, and says how many commands that were. */
  async #settleGroup(): Promise<number> {
    const group = this.#waiting.splice(0, maximumGroup);
    const outcomes = await this.#deps.settle(group, () => this.#waiting.length === 0);
    group.forEach(({ resolve }, index) => {
      resolve(outcomes[index] ?? { ok: false, reason: "failed" });
    });
    return group.length;
  }
}
