import type { AppLoadContext } from "@remix-run/cloudflare";
import type { Instant } from "#app/domain/restaurant-clock.ts";
import { type Database, openDatabase } from "#app/server/db/client.ts";
import type { Env } from "#app/server/env.ts";

/** What loaders and actions get from the platform, under one property of the load context. */
export type Platform = {
  env: Env;
  db: Database;
  now: Instant;
  /** Lets work go on after the answer was sent. */
  waitUntil: (work: Promise<unknown>) => void;
};

declare module "@remix-run/cloudflare" {
  interface AppLoadContext {
    platform: Platform;
  }
}

/** The load context of one request. */
export function loadContext(env: Env, ctx: Pick<ExecutionContext, "waitUntil">): AppLoadContext {
  return {
    platform: {
      env,
      db: openDatabase(env.DB),
      now: Date.now(),
      waitUntil: (work) => ctx.waitUntil(work),
    },
  };
}
