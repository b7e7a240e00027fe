import { FeedSocket } from "#app/components/admin/live/feed-socket.ts";
import { type FeedReading, readFeed } from "#app/components/admin/live/read-feed.ts";
import { lookSpacing } from "#app/domain/live/look-spacing.ts";
import { SpacedWork } from "#app/domain/live/spaced-work.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { paths } from "#app/paths.ts";

/** How often the page asks by itself: while nothing tells it of news, and while something does. */
const betweenLooks = 15_000;
const betweenChecks = 60_000;

type BookWatchDeps = {
  /** The moment up to which the page knows what has changed. */
  since: () => Instant;
  /** The feed says that something has changed, of which no reservation may tell: covers, a note. */
  onNews: () => void;
  onReading: (reading: FeedReading) => void;
};

function socketAddress(): string {
  return new URL(paths.adminFeed(), window.location.href).href.replace(/^http/, "ws");
}

/**
 * Asks what has changed in the book: when the feed says that something has, every 15 seconds where no
 * feed is heard, every minute in any case, and at once when the page is seen or the network is back.
 */
export class BookWatch {
  #deps: BookWatchDeps;
  #lookedAt = 0;
  #looks = new SpacedWork({
    work: () => this.#look(),
    spacing: lookSpacing,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });

  constructor(deps: BookWatchDeps) {
    this.#deps = deps;
  }

  /** Asks now. */
  ask(): void {
    this.#looks.ask();
  }

  /** Watches until the returned function is called. */
  start(): () => void {
    const socket = new FeedSocket({
      address: socketAddress(),
      onNews: () => {
        this.#deps.onNews();
        this.ask();
      },
      onGap: () => this.ask(),
    });
    const timer = setInterval(() => {
      // A device that slept has let no timer run: its first turn finds the last look long ago.
      const quiet = Date.now() - this.#lookedAt;
      if (!socket.isOpen || quiet >= betweenChecks) this.ask();
      if (quiet >= 2 * betweenChecks) socket.check();
    }, betweenLooks);
    const listening = new AbortController();
    const { signal } = listening;
    const wake = () => {
      if (document.visibilityState === "hidden") return;
      socket.check();
      this.ask();
    };
    document.addEventListener("visibilitychange", wake, { signal });
    window.addEventListener("pageshow", wake, { signal });
    window.addEventListener("online", wake, { signal });
    window.addEventListener("offline", () => this.#deps.onReading({ is: "offline" }), { signal });
    return () => {
      listening.abort();
      clearInterval(timer);
      socket.close();
    };
  }

  async #look(): Promise<void> {
    this.#lookedAt = Date.now();
    this.#deps.onReading(await readFeed(this.#deps.since()));
  }
}
