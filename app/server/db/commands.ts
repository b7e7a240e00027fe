import { eq, sql } from "drizzle-orm";
import type { Database } from "#app/server/db/client.ts";
import { commands, reservations } from "#app/server/db/schema.ts";

/** The command that was taken with this key. */
export async function findCommand(db: Database, key: string) {
  return db.select().from(commands).where(eq(commands.key, key)).get();
}

/** The reservation that the command of a key was about: none when it was about none, or not taken. */
export function listReservationsOfCommand(db: Database, key: string) {
  const code = sql`(SELECT ${commands.answer} ->> '$.code' FROM ${commands}
    WHERE ${commands.key} = ${key})`;
  return db.select().from(reservations).where(sql`${reservations.code} = ${code}`);
}
