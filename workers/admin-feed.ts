import { DurableObject } from "cloudflare:workers";
import { SpacedWork } from "#app/domain/live/spaced-work.ts";
import { minutes } from "#app/domain/time/restaurant-clock.ts";
import type { Env } from "#app/server/env.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { sessionHeader } from "#app/server/live/feed.ts";

/** More pages than any restaurant keeps open; whoever comes then looks for herself every 15 seconds. */
const mostSockets = 300;
/** For how long a socket lives: then the page opens another, and its session is looked up again. */
const socketLife = minutes(15);
const spacingMilliseconds = 200;

/** How a socket is closed: to be opened again, for its session has ended, for what is said on it. */
const closing = { again: 4000, ended: 4001, unwanted: 1003 } as const;

/**
 * The sockets of all admin pages that are open. It tells them that something has changed, never what:
 * each page asks for that with its own session. It keeps nothing but when a socket's time is up.
 */
export class AdminFeed extends DurableObject<Env> {
  #news = new SpacedWork({
    work: async () => this.#tellAll(),
    spacing: () => spacingMilliseconds,
    pause: (milliseconds) => scheduler.wait(milliseconds),
    keepAlive: (work) => this.ctx.waitUntil(work),
  });

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  /** Takes the socket of a session; who may have one was settled before. */
  override async fetch(request: Request): Promise<Response> {
    const session = request.headers.get(sessionHeader);
    if (session === null) return new Response(null, { status: 400 });
    if (this.ctx.getWebSockets().length >= mostSockets) return new Response(null, { status: 503 });
    const { 0: page, 1: own } = new WebSocketPair();
    this.ctx.acceptWebSocket(own, [session]);
    const until = Date.now() + socketLife;
    own.serializeAttachment({ until });
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(until);
    return new Response(null, { status: 101, webSocket: page });
  }

  /** Tells the open pages that something has changed, a few times a second at most. */
  announce(): void {
    this.#news.ask();
  }

  /** Closes the sockets of a session that has ended. */
  closeSession(session: string): void {
    for (const socket of this.ctx.getWebSockets(session)) socket.close(closing.ended);
  }

  /** Closes the sockets whose time is up, and wakes again for the next. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    const left = this.ctx.getWebSockets().flatMap((socket) => {
      const { until }: { until: number } = socket.deserializeAttachment();
      if (until > now) return until;
      socket.close(closing.again);
      return [];
    });
    if (left.length > 0) await this.ctx.storage.setAlarm(Math.min(...left));
  }

  /** A page has nothing to say but `ping`, which is answered without waking this object. */
  override webSocketMessage(socket: WebSocket): void {
    socket.close(closing.unwanted);
  }

  #tellAll(): void {
    for (const socket of this.ctx.getWebSockets()) {
      try {
        if (socket.readyState === WebSocket.OPEN) socket.send("news");
      } catch (error) {
        reportError(error, "A socket of the live feed took no news");
      }
    }
  }
}
