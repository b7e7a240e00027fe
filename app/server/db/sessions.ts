import { and, eq, gt, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { sessions, users } from "#app/server/db/schema/accounts.ts";

const openSession = preparedQuery((db) =>
  db
    .select({
      id: users.id,
      slug: users.slug,
      firstName: users.firstName,
      lastName: users.lastName,
      role: users.role,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.user))
    .where(
      and(eq(sessions.id, sql.placeholder("id")), gt(sessions.expiresAt, sql.placeholder("now"))),
    ),
);

/** The user of a session that has not expired, with the session's end; or `undefined`. */
export async function findSessionUser(db: Database, id: string, now: Instant) {
  const [[user]] = await db.batch([openSession(db, { id, now })]);
  return user;
}

/** Stores a session. */
export function insertSession(db: Database, session: typeof sessions.$inferInsert) {
  return db.insert(sessions).values(session);
}

/** Moves the end of a session. */
export function setSessionExpiry(db: Database, id: string, expiresAt: Instant) {
  return db.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));
}

/** Deletes a session; it may be gone already. */
export function deleteSession(db: Database, id: string) {
  return db.delete(sessions).where(eq(sessions.id, id));
}
