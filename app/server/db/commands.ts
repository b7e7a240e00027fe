import { eq, sql } from "drizzle-orm";
import type { Database } from "#app/server/db/client.ts";
import { commands, reservations } from "#app/server/db/schema.ts";

/** Whether a command with this key was taken. */
export async function isCommandTaken(db: Database, key: string): Promise<boolean> {
  const row = await db
    .select({ at: commands.at })
    .from(commands)
    .where(eq(commands.key, key))
    .get();
  return row !== undefined;
}

/** The reservation that the command of a key was about: none when it was about none, or not taken. */
export function listReservationsOfCommand(db: Database, key: string) {
  const code = sql`(SELECT ${commands.answer} ->> '$.code' FROM ${commands}
    WHERE ${commands.key} = ${key})`;
  return db.select().from(reservations).where(sql`${reservations.code} = ${code}`);
}
