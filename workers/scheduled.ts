import { openDatabase } from "#app/server/db/client.ts";
import { forgetExpired } from "#app/server/db/forget-expired.ts";
import type { Env } from "#app/server/env.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import { reportError } from "#app/server/report-error.ts";
import { expireRequests } from "#app/server/reservations/expire-requests.ts";

/** The regular rounds: requests without an answer, mails left behind, what may be forgotten. */
export async function handleScheduled(_controller: ScheduledController, env: Env): Promise<void> {
  const deps = { env, db: openDatabase(env.DB), now: Date.now() };
  const rounds = [
    () => expireRequests(deps),
    () => sweepOutbox(deps),
    () => forgetExpired(deps.db, deps.now),
  ];
  for (const round of rounds) {
    try {
      await round();
    } catch (error) {
      reportError(error);
    }
  }
}
