import type { EndedSession } from "#app/domain/accounts/ended-session.ts";
import { keepForm, keptFormFor } from "#app/server/accounts/kept-form/keep-form.ts";
import type { Platform } from "#app/server/platform.ts";
import { showRestaurant } from "#app/server/schedule/show-restaurant.ts";

type Deps = Pick<Platform, "env" | "db" | "now">;

/**
 * The 401 for a form that nobody sent: the log-in page that keeps it, as its page of errors shows
 * it. Reads the request's body. A form that a log-in has just given back stays as it was kept: then
 * the browser has not kept the session's cookie.
 */
export async function refuseEndedSession(request: Request, deps: Deps): Promise<Response> {
  const form = await request.formData();
  const { pathname, search } = new URL(request.url);
  const again = keptFormFor(request, form, deps);
  const ended: EndedSession = {
    restaurant: await showRestaurant(deps),
    kept: again ? { kind: "kept", form: again } : keepForm(request, form, deps),
    isCookieLost: again !== null,
    next: `${pathname}${search}`,
  };
  return Response.json(ended, { status: 401 });
}
