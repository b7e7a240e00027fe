import { sql } from "drizzle-orm";
import { users } from "#app/server/db/schema/accounts.ts";

/** What staff calls one another in a row that is joined to its user; `null` where there is none. */
export const userName = sql<
  string | null
>`coalesce(nullif(${users.firstName}, ''), ${users.lastName})`;
