const pingMilliseconds = 30_000;
const answerMilliseconds = 10_000;
const firstRetry = 1_000;
const longestRetry = 30_000;

/** How the feed closes a socket that only has to be opened again. Source: the feed itself. */
const again = 4000;

type FeedSocketDeps = {
  address: string;
  /** Something has changed. */
  onNews: () => void;
  /** Something may have changed while nothing was heard. */
  onGap: () => void;
};

/**
 * A socket to the feed that is opened again whenever it is lost, later each time, and noticed to be
 * lost when nothing answers. It hears only that something has changed.
 */
export class FeedSocket {
  #deps: FeedSocketDeps;
  #socket: WebSocket | null = null;
  #timer = 0;
  #retry = firstRetry;
  #isClosed = false;

  constructor(deps: FeedSocketDeps) {
    this.#deps = deps;
    this.#open();
  }

  /** Whether news comes by itself. */
  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Opens it at once where it is lost, or asks it whether it is. */
  check(): void {
    if (this.isOpen) this.#ping();
    if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) return;
    this.#retry = firstRetry;
    this.#open();
  }

  /** Closes it for good. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #open(): void {
    clearTimeout(this.#timer);
    const socket = new WebSocket(this.#deps.address);
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#retry = firstRetry;
      this.#wait(pingMilliseconds, () => this.#ping());
      this.#deps.onGap();
    });
    socket.addEventListener("message", ({ data }) => {
      this.#wait(pingMilliseconds, () => this.#ping());
      if (data !== "pong") this.#deps.onNews();
    });
    socket.addEventListener("close", ({ code }) => this.#lost(socket, code));
  }

  #wait(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(then, milliseconds);
  }

  #ping(): void {
    const socket = this.#socket;
    if (!socket || !this.isOpen) return;
    socket.send("ping");
    this.#wait(answerMilliseconds, () => {
      socket.close();
      // A dead network lets no close through: it is not waited for.
      this.#lost(socket);
    });
  }

  #lost(socket: WebSocket, code?: number): void {
    if (this.#isClosed || this.#socket !== socket) return;
    this.#socket = null;
    this.#wait(code === again ? 0 : this.#retry, () => this.#open());
    this.#retry = Math.min(this.#retry * 2, longestRetry);
    this.#deps.onGap();
  }
}
