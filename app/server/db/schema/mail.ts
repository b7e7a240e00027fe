import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "#app/domain/locale.ts";
import type { MailKind, MailStatus, MailTransport } from "#app/domain/mail/mail.ts";
import type { MailFault } from "#app/domain/mail/mail-fault.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";

/**
 * The outbox, and afterwards the record of what was sent. `slug` is code, version and kind; of what
 * is told once a day, code, kind and date.
 */
export const mails = sqliteTable(
  "mails",
  {
    slug: text().primaryKey(),
    kind: text().$type<MailKind>().notNull(),
    code: text()
      .$type<ReservationCode>()
      .notNull()
      .references(() => reservations.code),
    version: integer().notNull(),
    recipient: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    status: text().$type<MailStatus>().notNull(),
    createdAt: integer("created_at").notNull(),
    /** Not sent before: until then what it tells of may be undone. */
    dueAt: integer("due_at").notNull(),
    claimedAt: integer("claimed_at"),
    /** When it was counted against its reader's day; `null` for what is never counted or is held. */
    countedAt: integer("counted_at"),
    /** Since when it is tried; `null` until then, and once it was let go anew. */
    triedSince: integer("tried_since"),
    /** Not tried again before; `null` where no attempt has failed. */
    nextAttemptAt: integer("next_attempt_at"),
    attempts: integer().notNull(),
    /** How often in a row it was given away without a word of how that ended. */
    unanswered: integer().notNull().default(0),
    sentAt: integer("sent_at"),
    providerId: text("provider_id"),
    error: text(),
    /** When and by whom it was settled, having failed: somebody has told its reader otherwise. */
    settledAt: integer("settled_at"),
    settledBy: text("settled_by").references(() => users.id, { onDelete: "set null" }),
  },
  (table) => [
    index("mails_to_send").on(table.dueAt).where(sql`${table.status} IN ('queued', 'sending')`),
    index("mails_failed").on(table.createdAt).where(sql`${table.status} = 'failed'`),
    index("mails_held").on(table.claimedAt).where(sql`${table.status} = 'held'`),
    index("mails_counted")
      .on(table.recipient, table.countedAt)
      .where(sql`${table.countedAt} IS NOT NULL`),
    check("mails_sent", sql`(${table.status} = 'sent') = (${table.sentAt} IS NOT NULL)`),
  ],
);

/**
 * A transport that refuses who sends, whatever the mail: nothing is claimed for it while the row
 * stands, save by who took the probe at its end. `failures` in a row decide how long it pauses.
 */
export const mailPauses = sqliteTable("mail_pauses", {
  transport: text().$type<MailTransport>().primaryKey(),
  fault: text().$type<MailFault>().notNull(),
  since: integer().notNull(),
  until: integer().notNull(),
  failures: integer().notNull(),
});

/** What the preview transport was given to send; empty where mails leave for real. */
export const previewMails = sqliteTable(
  "preview_mails",
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    to: text("to_address").notNull(),
    subject: text().notNull(),
    kind: text().$type<MailKind>().notNull(),
    text: text("text_body").notNull(),
    html: text("html_body").notNull(),
    attachments: text({ mode: "json" })
      .$type<{ filename: string; contentType: string; content: string }[]>()
      .notNull(),
    at: integer().notNull(),
  },
  (table) => [index("preview_mails_by_recipient").on(table.to)],
);
