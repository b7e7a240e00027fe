import { createHash, randomBytes } from "node:crypto";
import { redirect } from "@remix-run/cloudflare";
import { isStaff, type Role, type StaffRole } from "#app/domain/role.ts";
import { days } from "#app/domain/time/restaurant-clock.ts";
import { paths } from "#app/paths.ts";
import { refuseEndedSession } from "#app/server/accounts/kept-form/refuse-ended-session.ts";
import {
  endedSessionCookie,
  hasSessionCookie,
  sessionCookie,
  sessionToken,
  setsSessionCookie,
} from "#app/server/accounts/session-cookie.ts";
import {
  deleteSession,
  findSessionUser,
  insertSession,
  setSessionExpiry,
} from "#app/server/db/sessions.ts";
import type { Platform } from "#app/server/platform.ts";

const tokenBytes = 32;
const sessionLength = days(30);
const renewedAfter = days(1);

type SessionDeps = Pick<Platform, "db" | "now">;
type AskingDeps = SessionDeps & Pick<Platform, "currentUser" | "hasDeadCookie">;
/** What is needed to tell who sent a request, and to refuse her. */
export type GuardDeps = AskingDeps & Pick<Platform, "env">;

/** Who is logged in. */
export type SessionUser = {
  id: string;
  slug: string;
  firstName: string;
  lastName: string;
  role: Role;
};
/** Someone of the staff who is logged in. */
export type StaffUser = SessionUser & { role: StaffRole };

function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function sessionIdFrom(request: Request): string | null {
  const token = sessionToken(request);
  return token ? sessionIdOf(token) : null;
}

/** Opens a session of 30 days for a user, in place of the one the request had; returns its `Set-Cookie`. */
export async function openSession(
  request: Request,
  user: string,
  { db, now }: SessionDeps,
): Promise<string> {
  const token = randomBytes(tokenBytes).toString("base64url");
  const row = { id: sessionIdOf(token), user, createdAt: now, expiresAt: now + sessionLength };
  await db.batch([insertSession(db, row), deleteSession(db, sessionIdFrom(request) ?? "")]);
  return sessionCookie(request, token);
}

/** Closes the session of a request, if it has one; returns the `Set-Cookie` that forgets it. */
export async function closeSession(
  request: Request,
  { db }: Pick<SessionDeps, "db">,
): Promise<string> {
  const id = sessionIdFrom(request);
  if (id) await deleteSession(db, id);
  return endedSessionCookie(request);
}

async function findUser(request: Request, deps: AskingDeps): Promise<SessionUser | null> {
  const { db, now } = deps;
  const id = sessionIdFrom(request);
  const found = id ? await findSessionUser(db, id, now) : undefined;
  if (!id || !found) {
    if (hasSessionCookie(request)) deps.hasDeadCookie = true;
    return null;
  }
  const { expiresAt, ...user } = found;
  if (expiresAt - now < sessionLength - renewedAfter) {
    await setSessionExpiry(db, id, now + sessionLength);
  }
  return user;
}

/** Who sent a request, or `null`. A session that is used lives on for 30 days; written once a day. */
export function currentUser(request: Request, deps: AskingDeps): Promise<SessionUser | null> {
  deps.currentUser ??= findUser(request, deps);
  return deps.currentUser;
}

/**
 * Takes the cookie back from a request that was seen to bring one that leads to no session, unless
 * its answer hands out or takes back one of its own.
 */
export function takeBackDeadCookie(
  request: Request,
  response: Response,
  { hasDeadCookie }: Pick<Platform, "hasDeadCookie">,
): void {
  if (!hasDeadCookie) return;
  if (setsSessionCookie(response, request)) return;
  response.headers.append("Set-Cookie", endedSessionCookie(request));
}

/**
 * The host or admin who sent a request. Nobody is led to the log-in page and back to this address,
 * or, who sent a form, is given the log-in page that keeps it as a 401; a user who is not of the
 * staff gets a 403. All are thrown as responses.
 */
export async function requireStaff(request: Request, deps: GuardDeps): Promise<StaffUser> {
  const user = await currentUser(request, deps);
  if (!user) {
    if (request.method === "POST") throw await refuseEndedSession(request, deps);
    const { pathname, search } = new URL(request.url);
    throw redirect(paths.login({ next: `${pathname}${search}` }));
  }
  const { role } = user;
  if (!isStaff(role)) throw new Response(null, { status: 403 });
  return { ...user, role };
}

const mostStaffSessions = 1_000;
/** Sessions of the staff when this isolate last looked: whose she is now is looked up again. */
const staffSessions = new Set<string>();

function noteStaffSession(id: string): void {
  if (staffSessions.size >= mostStaffSessions) staffSessions.clear();
  staffSessions.add(id);
}

/**
 * What the staff reads. It is read while a session is looked up, in the same round trip to D1, when
 * this isolate has met the session before: an invented one costs its look-up alone. Nobody else is
 * given it, nor told what became of it: as `requireStaff` for the rest.
 */
export async function readAsStaff<Value>(
  request: Request,
  deps: GuardDeps,
  read: () => Promise<Value>,
): Promise<{ user: StaffUser; value: Value }> {
  const id = sessionIdFrom(request) ?? "";
  if (!staffSessions.has(id)) {
    await requireStaff(request, deps);
    noteStaffSession(id);
  }
  const [user, reading] = await Promise.allSettled([requireStaff(request, deps), read()]);
  if (user.status === "rejected") {
    staffSessions.delete(id);
    throw user.reason;
  }
  if (reading.status === "rejected") throw reading.reason;
  return { user: user.value, value: reading.value };
}
