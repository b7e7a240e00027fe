import { type SQL, sql } from "drizzle-orm";
import { insertRows } from "#app/server/db/d1/bulk-rows.ts";
import { mailAttempts } from "#app/server/db/schema/mail.ts";

export type MailAttempt = typeof mailAttempts.$inferSelect;

/** The statement that keeps attempts; one that is recorded again changes nothing. */
export function insertMailAttempts(attempts: readonly MailAttempt[]): SQL {
  return sql`${insertRows(mailAttempts, attempts)} ON CONFLICT DO NOTHING`;
}
