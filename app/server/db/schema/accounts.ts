import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Locale } from "#app/domain/locale.ts";
import type { Role } from "#app/domain/role.ts";

export const users = sqliteTable(
  "users",
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    email: text().notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    role: text().$type<Role>().notNull(),
    passwordHash: text("password_hash").notNull(),
    locale: text().$type<Locale>().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("users_by_slug").on(table.slug),
    uniqueIndex("users_by_email").on(table.email),
  ],
);

/** `id` is the SHA-256 of the cookie's token: who reads the table cannot log in with it. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    user: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    index("sessions_by_user").on(table.user),
    index("sessions_by_expiry").on(table.expiresAt),
  ],
);
