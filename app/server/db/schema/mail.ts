import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "#app/domain/locale.ts";
import type {
  MailKind,
  MailStatus,
  MailSubjectKind,
  MailTransport,
} from "#app/domain/mail/mail.ts";
import type { AttemptOutcome, MailFault } from "#app/domain/mail/mail-fault.ts";
import { users } from "#app/server/db/schema/accounts.ts";

/**
 * The outbox, and afterwards the record of what was sent. `slug` is subject, sequence and kind; of
 * what is told once a day, subject, kind and date: the mails about a subject are found by it.
 */
export const mails = sqliteTable(
  "mails",
  {
    slug: text().primaryKey(),
    kind: text().$type<MailKind>().notNull(),
    subjectKind: text("subject_kind").$type<MailSubjectKind>().notNull(),
    /** The code of a reservation, the id of an account, the word `restaurant`. */
    subject: text().notNull(),
    /** What orders the mails about one subject: a reservation's version. */
    sequence: integer().notNull(),
    /** What it is written from, as that stood when it was owed; `null` once the person is erased. */
    params: text({ mode: "json" }).$type<unknown>(),
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
    /** Why it has not left; a row of `mail_attempts` says so of each attempt. */
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

/** What a mail says: rendered once, and the same bytes are sent, sent again and shown. */
export const mailBodies = sqliteTable("mail_bodies", {
  mail: text()
    .primaryKey()
    .references(() => mails.slug, { onDelete: "cascade" }),
  subject: text("subject_line").notNull(),
  text: text("text_body").notNull(),
  html: text("html_body").notNull(),
  attachments: text({ mode: "json" })
    .$type<{ filename: string; contentType: string; content: string }[]>()
    .notNull(),
});

/**
 * Each attempt to send a mail, as it ended; `at` is when its sender had claimed it, `number` which it
 * was of those that count. A sender that ends without a word leaves none. It names nobody.
 */
export const mailAttempts = sqliteTable(
  "mail_attempts",
  {
    mail: text()
      .notNull()
      .references(() => mails.slug, { onDelete: "cascade" }),
    at: integer().notNull(),
    number: integer().notNull(),
    outcome: text().$type<AttemptOutcome>().notNull(),
    fault: text().$type<MailFault>(),
    error: text(),
    providerId: text("provider_id"),
  },
  (table) => [
    primaryKey({ columns: [table.mail, table.at] }),
    check("mail_attempts_fault", sql`(${table.outcome} = 'sent') = (${table.fault} IS NULL)`),
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

/** What the preview transport was given to send, in that order; empty where mails leave for real. */
export const previewMails = sqliteTable(
  "preview_mails",
  {
    id: integer().primaryKey(),
    slug: text()
      .notNull()
      .unique()
      .references(() => mails.slug, { onDelete: "cascade" }),
    to: text("to_address").notNull(),
    at: integer().notNull(),
  },
  (table) => [index("preview_mails_by_recipient").on(table.to)],
);
