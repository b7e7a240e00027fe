type SpacedWorkDeps = {
  /** Does the work. Never throws. */
  work: () => Promise<void>;
  /** For how long it is left alone after being done so many times in a row, in milliseconds. */
  spacing: (times: number) => number;
  pause: (milliseconds: number) => Promise<void>;
  /** Keeps whoever asks alive until this has ended; nothing unless told. */
  keepAlive?: (work: Promise<void>) => void;
};

/**
 * Work that is done at once when it is asked for; all that ask while it is under way, or soon after,
 * are served by doing it once more.
 */
export class SpacedWork {
  #deps: SpacedWorkDeps;
  #isAsked = false;
  #isUnderWay = false;

  constructor(deps: SpacedWorkDeps) {
    this.#deps = deps;
  }

  /** Asks for the work. */
  ask(): void {
    this.#isAsked = true;
    if (this.#isUnderWay) return;
    const all = this.#doWhileAsked();
    this.#deps.keepAlive?.(all);
  }

  async #doWhileAsked(): Promise<void> {
    this.#isUnderWay = true;
    try {
      for (let times = 1; this.#isAsked; times += 1) {
        this.#isAsked = false;
        await this.#deps.work();
        await this.#deps.pause(this.#deps.spacing(times));
      }
    } finally {
      this.#isUnderWay = false;
    }
  }
}
