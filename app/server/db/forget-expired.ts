import { lte, sql } from "drizzle-orm";
import { days, type Instant } from "#app/domain/restaurant-clock.ts";
import type { Database } from "#app/server/db/client.ts";
import { sessions } from "#app/server/db/schema.ts";

const commandDays = 30;
const maximumCommands = 1000;

/** Deletes sessions that have ended, and outcomes of commands that nobody will send again. */
export async function forgetExpired(db: Database, now: Instant): Promise<void> {
  await db.batch([
    db.delete(sessions).where(lte(sessions.expiresAt, now)),
    db.run(sql`DELETE FROM commands WHERE key IN (
      SELECT key FROM commands WHERE at < ${now - days(commandDays)} LIMIT ${maximumCommands})`),
  ]);
}
