import { data } from "@remix-run/cloudflare";
import type { LatenessProblem } from "#app/components/guest/lateness-question.tsx";
import type { LedgerRefusal, RefusalOf } from "#app/domain/reservations/commands.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";

function response(problem: LatenessProblem, status: number, requestKey: string | null = null) {
  return data({ problem, requestKey }, { status, headers: privateHeaders });
}

/** The answer to a form that names no minutes that a guest may choose, or that is incomplete. */
export function malformedLateness() {
  return response("form", 400);
}

/**
 * The answer to a lateness that was not taken. Its key comes back where it is safe to send it again;
 * `null` asks for a fresh one.
 */
export function refusedLateness(
  { reason }: RefusalOf<"announce-lateness"> | LedgerRefusal,
  requestKey: string,
) {
  switch (reason) {
    case "unavailable":
      return response("unavailable", 503, requestKey);
    case "failed":
      return response("failed", 500, requestKey);
    case "not-found":
      return response("state", 404);
    case "key-reused":
      return response("form", 409);
    case "past":
    case "changed-since":
    case "not-allowed":
      return response("state", 409);
  }
}
