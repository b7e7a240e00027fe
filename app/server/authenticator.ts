import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { z } from "zod";
import type { Role } from "#app/domain/role.ts";
import { logIn } from "#app/server/accounts/log-in.ts";
import type { Platform } from "#app/server/context.ts";
import { mayTryToLogIn } from "#app/server/rate-limit.ts";

const fieldsSchema = z.object({ email: z.string().max(508), password: z.string().max(2000) });

/** What became of a log-in form. `email` is what was typed, to fill the form again. */
export type LogInOutcome =
  | { ok: true; user: string; role: Role }
  | { ok: false; reason: "malformed" | "wrong" | "too-many"; email: string };

function fieldsOf(form: FormData) {
  const isSingle = form.getAll("email").length === 1 && form.getAll("password").length === 1;
  return isSingle ? fieldsSchema.safeParse(Object.fromEntries(form)).data : undefined;
}

async function verify(form: FormData, request: Request, deps: Pick<Platform, "db" | "env">) {
  const fields = fieldsOf(form);
  if (!fields) return { ok: false, reason: "malformed", email: "" } as const;
  const { email } = fields;
  const ip = request.headers.get("CF-Connecting-IP") ?? "unknown";
  if (!(await mayTryToLogIn({ email, ip }, deps.env))) {
    return { ok: false, reason: "too-many", email } as const;
  }
  const result = await logIn(fields, deps);
  return result.ok ? { ok: true as const, ...result.value } : { ...result, email };
}

/** Decides a log-in form by its fields `email` and `password`; reads the request's body, once. */
export function authenticate(
  request: Request,
  deps: Pick<Platform, "db" | "env">,
): Promise<LogInOutcome> {
  const authenticator = new Authenticator<LogInOutcome>();
  authenticator.use(new FormStrategy<LogInOutcome>(({ form }) => verify(form, request, deps)), "form");
  return authenticator.authenticate("form", request);
}
