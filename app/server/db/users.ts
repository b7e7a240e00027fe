import { eq } from "drizzle-orm";
import type { Database } from "#app/server/db/d1/client.ts";
import { users } from "#app/server/db/schema/accounts.ts";

/** The user of a mail address in lower case, or `undefined`. */
export function findUserByEmail(db: Database, email: string) {
  return db.select().from(users).where(eq(users.email, email)).get();
}
