import { currentInstant } from "#app/server/clock.ts";
import type { Platform } from "#app/server/context.ts";
import { openDatabase } from "#app/server/db/client.ts";
import { forgetExpired } from "#app/server/db/forget-expired.ts";
import { forgetUndoable } from "#app/server/db/undoable.ts";
import type { BoundEnv } from "#app/server/env.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import { reportError } from "#app/server/report-error.ts";
import { expireRequests } from "#app/server/reservations/expire-requests.ts";
import { reckonLedger } from "#app/server/reservations/reckon-ledger.ts";
import { envForWork } from "#workers/settings.ts";

/** When the covers are reckoned, once a day. Source: wrangler.toml. */
const dailyCron = "30 4 * * *";

/** The regular rounds: requests without an answer, mails left behind, what may be forgotten. */
function roundsOf(cron: string, deps: Pick<Platform, "env" | "db" | "now">) {
  if (cron === dailyCron) return [() => reckonLedger(deps)];
  return [
    () => expireRequests(deps),
    () => sweepOutbox(deps),
    () => forgetExpired(deps.db, deps.now),
    () => forgetUndoable(deps.db, deps.now),
  ];
}

export async function handleScheduled(
  { cron }: ScheduledController,
  bound: BoundEnv,
): Promise<void> {
  const env = envForWork(bound);
  if (!env) return;
  const deps = { env, db: openDatabase(env.DB), now: currentInstant(env) };
  for (const round of roundsOf(cron, deps)) {
    try {
      await round();
    } catch (error) {
      reportError(error);
    }
  }
}
