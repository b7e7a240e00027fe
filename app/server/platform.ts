import type { ActionFunction, AppLoadContext } from "@remix-run/cloudflare";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { SessionUser } from "#app/server/accounts/session.ts";
import { currentInstant } from "#app/server/clock.ts";
import { type Database, joiningBatches, openDatabase } from "#app/server/db/d1/client.ts";
import type { Env } from "#app/server/env.ts";
import { mintRequestKey } from "#app/server/reservations/request-key.ts";

/** What an action has come to: its answer, or what it threw. */
export type ActionOutcome =
  | { ok: true; result: Awaited<ReturnType<ActionFunction>> }
  | { ok: false; thrown: unknown };

/** What loaders and actions get from the platform, under one property of the load context. */
export type Platform = {
  env: Env;
  db: Database;
  now: Instant;
  /** What the action of this request has come to, `null` until it was called: that is once at most. */
  actionOutcome: ActionOutcome | null;
  /** The form that was sent, once it was read. */
  postedForm: FormData | null;
  /** Whether the page failed because the database did not answer for now. */
  isOutage: boolean;
  /** Who sent this request, looked up once for all who ask; `null` until somebody has asked. */
  currentUser: Promise<SessionUser | null> | null;
  /** Whether its session cookie was seen to lead to no session. */
  hasDeadCookie: boolean;
  /** A new key for a form of this answer: a page kept for many is given another for each of them. */
  mintRequestKey: () => string;
  /** Lets work go on after the answer was sent. */
  waitUntil: (work: Promise<unknown>) => void;
};

declare module "@remix-run/cloudflare" {
  interface AppLoadContext {
    platform: Platform;
  }
}

/** The load context of one request; notes in `minted` the keys that its answer gives out. */
export function loadContext(
  env: Env,
  ctx: Pick<ExecutionContext, "waitUntil">,
  minted: string[] = [],
): AppLoadContext {
  const now = currentInstant(env);
  return {
    platform: {
      env,
      db: joiningBatches(openDatabase(env.DB)),
      now,
      actionOutcome: null,
      postedForm: null,
      isOutage: false,
      currentUser: null,
      hasDeadCookie: false,
      mintRequestKey() {
        const key = mintRequestKey(now, env.LINK_SECRET);
        minted.push(key);
        return key;
      },
      waitUntil: (work) => ctx.waitUntil(work),
    },
  };
}
