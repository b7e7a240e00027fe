import { inArray, lt, lte, sql } from "drizzle-orm";
import { undoMilliseconds } from "#app/domain/decide-undo.ts";
import { days, type Instant } from "#app/domain/restaurant-clock.ts";
import type { Database } from "#app/server/db/client.ts";
import { sessions } from "#app/server/db/schema/accounts.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";

const commandDays = 30;
const maximumCommands = 1000;

/**
 * Deletes sessions that have ended, reservations as they were before what may no longer be undone,
 * and outcomes of commands that nobody will send again.
 */
export async function forgetExpired(db: Database, now: Instant): Promise<void> {
  const forgotten = db
    .select({ key: processedCommands.key })
    .from(processedCommands)
    .where(lt(processedCommands.at, now - days(commandDays)))
    .limit(maximumCommands);
  await db.batch([
    db
      .update(processedCommands)
      .set({ before: null })
      .where(
        // By the index of what may be undone: the one by time holds every command of thirty days.
        sql`${processedCommands.key} IN (
          SELECT key FROM processed_commands INDEXED BY processed_commands_to_undo
          WHERE before IS NOT NULL AND at <= ${now - undoMilliseconds})`,
      ),
    db.delete(sessions).where(lte(sessions.expiresAt, now)),
    db.delete(processedCommands).where(inArray(processedCommands.key, forgotten)),
  ]);
}
