import { eq, sql } from "drizzle-orm";
import type { Database } from "#app/server/db/d1/client.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";

/** The command that was taken with this key. */
export async function findCommand(db: Database, key: string) {
  return db.select().from(processedCommands).where(eq(processedCommands.key, key)).get();
}

/** The reservation that the command of a key was about: none when it was about none, or not taken. */
export function listReservationsOfCommand(db: Database, key: string) {
  const code = sql`(SELECT ${processedCommands.result} ->> '$.code' FROM ${processedCommands}
    WHERE ${processedCommands.key} = ${key})`;
  return db.select().from(reservations).where(sql`${reservations.code} = ${code}`);
}
