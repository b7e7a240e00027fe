import { randomBytes } from "node:crypto";
import type { Role } from "#app/domain/role.ts";
import { days } from "#app/domain/time/restaurant-clock.ts";
import {
  endedSessionCookie,
  hasSessionCookie,
  sessionCookie,
  setsSessionCookie,
} from "#app/server/accounts/session-cookie.ts";
import { sessionIdFrom, sessionIdOf } from "#app/server/accounts/session-id.ts";
import {
  deleteSession,
  findSessionUser,
  insertSession,
  setSessionExpiry,
} from "#app/server/db/sessions.ts";
import { closeFeedOf } from "#app/server/live/feed.ts";
import type { Platform } from "#app/server/platform.ts";

const tokenBytes = 32;
const sessionLength = days(30);
const renewedAfter = days(1);

type SessionDeps = Pick<Platform, "db" | "now">;
/** What is needed to tell who sent a request. */
export type AskingDeps = SessionDeps & Pick<Platform, "currentUser" | "hasDeadCookie">;

/** Who is logged in. */
export type SessionUser = {
  id: string;
  slug: string;
  firstName: string;
  lastName: string;
  role: Role;
};

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

/**
 * Closes the session of a request, if it has one, and the sockets that its pages hold; returns the
 * `Set-Cookie` that forgets it.
 */
export async function closeSession(
  request: Request,
  { db, env, waitUntil }: Pick<Platform, "db" | "env" | "waitUntil">,
): Promise<string> {
  const id = sessionIdFrom(request);
  if (id) {
    await deleteSession(db, id);
    waitUntil(closeFeedOf(id, env));
  }
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
