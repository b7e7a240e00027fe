import { eq } from "drizzle-orm";
import type { Database } from "#app/server/db/client.ts";
import { commands } from "#app/server/db/schema.ts";

/** Whether a command with this key was taken. */
export async function isCommandTaken(db: Database, key: string): Promise<boolean> {
  const row = await db
    .select({ at: commands.at })
    .from(commands)
    .where(eq(commands.key, key))
    .get();
  return row !== undefined;
}
