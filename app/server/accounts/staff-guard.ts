import { redirect } from "@remix-run/cloudflare";
import { isStaff, type StaffRole } from "#app/domain/role.ts";
import { paths } from "#app/paths.ts";
import { refuseEndedSession } from "#app/server/accounts/kept-form/refuse-ended-session.ts";
import { type AskingDeps, currentUser, type SessionUser } from "#app/server/accounts/session.ts";
import { sessionIdFrom } from "#app/server/accounts/session-id.ts";
import type { Platform } from "#app/server/platform.ts";

/** What is needed to tell who sent a request, and to refuse her. */
export type GuardDeps = AskingDeps & Pick<Platform, "env">;

/** Someone of the staff who is logged in. */
export type StaffUser = SessionUser & { role: StaffRole };

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
  if (!isStaff(role)) throw new Response("Forbidden", { status: 403 });
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
