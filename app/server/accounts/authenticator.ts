import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { z } from "zod";
import type { Role } from "#app/domain/role.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { logIn } from "#app/server/accounts/log-in.ts";
import { clientSource } from "#app/server/http/client-source.ts";
import { mayTryToLogIn } from "#app/server/http/rate-limit.ts";
import type { Platform } from "#app/server/platform.ts";

const fieldsSchema = z.object({ email: z.string().max(508), password: z.string().max(2000) });
type Fields = z.infer<typeof fieldsSchema>;
type Deps = Pick<Platform, "db" | "env">;

/** What became of a log-in form. `email` is what was typed, to fill the form again. */
export type LogInOutcome =
  | { ok: true; user: string; role: Role }
  | { ok: false; reason: "malformed" | "wrong" | "too-many"; email: string }
  | { ok: false; reason: "incomplete"; email: string; missing: (keyof Fields)[] };

function missingIn({ email, password }: Fields): (keyof Fields)[] {
  const missing: (keyof Fields)[] = [];
  if (email.trim() === "") missing.push("email");
  if (password === "") missing.push("password");
  return missing;
}

async function verify(form: FormData, request: Request, deps: Deps): Promise<LogInOutcome> {
  const fields = submittedValue(form, fieldsSchema);
  if (!fields) return { ok: false, reason: "malformed", email: "" };
  const { email } = fields;
  const missing = missingIn(fields);
  if (missing.length > 0) return { ok: false, reason: "incomplete", email, missing };
  const source = clientSource(request.headers);
  if (!(await mayTryToLogIn({ email, source }, deps.env))) {
    return { ok: false, reason: "too-many", email };
  }
  const result = await logIn(fields, deps);
  return result.ok ? { ok: true, ...result.value } : { ...result, email };
}

/** Decides a log-in form by its fields `email` and `password`; reads the request's body, once. */
export function authenticate(request: Request, deps: Deps): Promise<LogInOutcome> {
  const authenticator = new Authenticator<LogInOutcome>();
  const strategy = new FormStrategy<LogInOutcome>(({ form }) => verify(form, request, deps));
  authenticator.use(strategy, "form");
  return authenticator.authenticate("form", request);
}
