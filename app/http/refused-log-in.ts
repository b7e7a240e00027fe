import { data } from "@remix-run/cloudflare";
import type { LogInProblem } from "#app/components/account/log-in-form.tsx";
import type { KeptTexts } from "#app/domain/accounts/kept-form.ts";
import type { LogInOutcome } from "#app/server/accounts/authenticator.ts";

/** The answer to a log-in that was not taken, with what its form keeps. */
export function refusedLogIn(refusal: Exclude<LogInOutcome, { ok: true }>, kept: KeptTexts | null) {
  const { reason, email } = refusal;
  const missing = refusal.reason === "incomplete" ? refusal.missing : [];
  const problem: LogInProblem = { reason, email, missing };
  const isTooMany = reason === "too-many";
  const headers: HeadersInit = isTooMany ? { "Retry-After": "60" } : {};
  return data({ problem, kept }, { status: isTooMany ? 429 : 400, headers });
}
