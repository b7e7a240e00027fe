import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Database, runTogether } from "#app/server/db/d1/client.ts";
import { isClaimOf, type MailRow } from "#app/server/db/mails.ts";
import { mailBodies } from "#app/server/db/schema/mail.ts";

/** What a mail says, as it is sent. */
export type MailBody = Omit<typeof mailBodies.$inferSelect, "mail">;

const rowsSchema = z.array(z.object({ mail: z.string() }));

/** What these mails say, those of them that were written already. */
export function listMailBodies(db: Database, slugs: readonly string[]) {
  const isOneOfTheirs = sql`mail IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`;
  return db.select().from(mailBodies).where(isOneOfTheirs);
}

/**
 * Keeps what claimed mails say, in one statement. Answers the slugs of those that may leave: not of
 * one whose claim has passed to another, or whose person was erased meanwhile.
 */
export async function insertMailBodies(
  db: Database,
  bodies: readonly { claim: MailRow; body: MailBody }[],
): Promise<Set<string>> {
  const rows = bodies.map(({ claim: { slug, attempts, claimedAt }, body }) => {
    return [slug, attempts, claimedAt, body.subject, body.text, body.html, body.attachments];
  });
  const [inserted] = await runTogether(db, [
    sql`
      INSERT INTO mail_bodies (mail, subject_line, text_body, html_body, attachments)
      SELECT mails.slug, written.subject_line, written.text_body, written.html_body,
        written.attachments
      FROM (
        SELECT value ->> 0 AS slug, value ->> 1 AS claim, value ->> 2 AS claimed_at,
          value ->> 3 AS subject_line, value ->> 4 AS text_body, value ->> 5 AS html_body,
          value ->> 6 AS attachments
        FROM json_each(${JSON.stringify(rows)})
      ) AS written JOIN mails ON ${isClaimOf("written")} AND mails.params IS NOT NULL
      WHERE true ON CONFLICT DO NOTHING
      RETURNING mail
    `,
  ]);
  return new Set(rowsSchema.parse(inserted?.results).map(({ mail }) => mail));
}
