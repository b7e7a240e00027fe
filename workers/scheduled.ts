import { currentInstant } from "#app/server/clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { forgetExpired } from "#app/server/db/forget-expired.ts";
import { forgetUndoable } from "#app/server/db/undoable.ts";
import type { BoundEnv } from "#app/server/env.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { findUnknownValues } from "#app/server/ledger/find-unknown-values.ts";
import { reconcileLedger } from "#app/server/ledger/reconcile-ledger.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import type { Platform } from "#app/server/platform.ts";
import { expireRequests } from "#app/server/reservations/expire-requests.ts";
import { envForWork } from "#workers/http/settings.ts";

/** When the covers are reconciled, once a day. Source: wrangler.toml. */
const dailyCron = "30 4 * * *";

/** The regular rounds: requests without an answer, mails left behind, what may be forgotten. */
function roundsOf(cron: string, deps: Pick<Platform, "env" | "db" | "now">) {
  if (cron === dailyCron) return [() => reconcileLedger(deps), () => findUnknownValues(deps)];
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
