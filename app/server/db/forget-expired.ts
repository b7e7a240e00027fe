import { inArray, lt, lte } from "drizzle-orm";
import { days, type Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { sessions } from "#app/server/db/schema/accounts.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";

const commandDays = 30;
const maximumCommands = 1000;

/** Deletes sessions that have ended, and outcomes of commands that nobody will send again. */
export async function forgetExpired(db: Database, now: Instant): Promise<void> {
  const forgotten = db
    .select({ key: processedCommands.key })
    .from(processedCommands)
    .where(lt(processedCommands.at, now - days(commandDays)))
    .limit(maximumCommands);
  await db.batch([
    db.delete(sessions).where(lte(sessions.expiresAt, now)),
    db.delete(processedCommands).where(inArray(processedCommands.key, forgotten)),
  ]);
}
