import { openSession } from "#app/server/accounts/session.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { posted, visit } from "#tests/support/workers/guest.ts";
import { anAdmin, db } from "#tests/support/workers/restaurant.ts";

let people = 0;

/** A user of her own, who is no admin unless told otherwise. */
export async function aUser(settings: Partial<typeof users.$inferInsert> = {}) {
  people += 1;
  const user = {
    id: `person-${people}`,
    slug: `person-${people}`,
    email: `person-${people}@example.test`,
    firstName: "Paule",
    lastName: "Petit",
    role: "user" as const,
    passwordHash: "none",
    locale: "fr" as const,
    createdAt: Date.now(),
    ...settings,
  };
  await db.insert(users).values(user);
  return user;
}

/** The cookie of a session that was opened for a user. */
export async function cookieOf(user: string, now = Date.now()): Promise<string> {
  const setCookie = await openSession(new Request("https://couverts.example"), user, { db, now });
  return setCookie.split(";")[0] ?? "";
}

/** The admin's cookie. */
export function adminCookie(): Promise<string> {
  return cookieOf(anAdmin.user);
}

/** Visits a page with a cookie. */
export function visitAs(cookie: string, path: string) {
  return visit(path, { headers: { Cookie: cookie } });
}

/** Sends a form with a cookie. */
export function postAs(cookie: string, path: string, fields: Record<string, string>) {
  const form = posted(fields);
  return visit(path, { ...form, headers: { ...form.headers, Cookie: cookie } });
}
