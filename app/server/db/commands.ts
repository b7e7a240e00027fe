import { eq } from "drizzle-orm";
import type { Database } from "#app/server/db/client.ts";
import { commands } from "#app/server/db/schema.ts";

/** The command that was taken with this key. */
export async function findCommand(db: Database, key: string) {
  return db.select().from(commands).where(eq(commands.key, key)).get();
}
