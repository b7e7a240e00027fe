import { hasKeptInputs } from "#app/domain/accounts/kept-form.ts";
import { keptFormFor } from "#app/server/accounts/kept-form/keep-form.ts";
import type { GuardDeps } from "#app/server/accounts/staff-guard.ts";

type Guard<User> = (request: Request, deps: GuardDeps) => Promise<User>;

/**
 * A form that was just sent, or the one that a log-in gives back: that is to be shown filled in, and
 * never acted on.
 */
type GuardedForm<User> =
  | { user: User; form: FormData; kept: null }
  | { user: User; form: null; kept: FormData };

/**
 * The form of a request with who sent it, whom the guard has let in; throws as the guard does. A
 * form with kept fields that are not this address's own, signed and in time, is thrown as a 400.
 */
export async function guardedForm<User>(
  request: Request,
  guard: Guard<User>,
  deps: GuardDeps,
): Promise<GuardedForm<User>> {
  const user = await guard(request, deps);
  const form = await request.formData();
  if (!hasKeptInputs(form)) return { user, form, kept: null };
  const found = keptFormFor(request, form, deps);
  if (!found) throw new Response(null, { status: 400 });
  const kept = new FormData();
  for (const [name, value] of found.fields) kept.append(name, value);
  return { user, form: null, kept };
}
