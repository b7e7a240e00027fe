import { data } from "@remix-run/cloudflare";
import type { GuestProblem } from "#app/components/guest/guest-problem.ts";
import type { LedgerRefusal, RefusalOf } from "#app/domain/reservations/commands.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";

type Refusal = RefusalOf<"cancel" | "announce-lateness"> | LedgerRefusal;

function response(problem: GuestProblem, status: number, requestKey: string | null = null) {
  return data({ problem, requestKey }, { status, headers: privateHeaders });
}

/** The answer to a form that a guest's page did not give out. */
export function malformedGuestForm() {
  return response("form", 400);
}

/**
 * The answer to what a guest has sent of her reservation and was not taken. Its key comes back where
 * it is safe to send it again; `null` asks for a fresh one.
 */
export function refusedGuestForm({ reason }: Refusal, requestKey: string) {
  switch (reason) {
    case "unavailable":
      return response("unavailable", 503, requestKey);
    case "failed":
      return response("failed", 500, requestKey);
    case "not-found":
      return response("state", 404);
    case "key-reused":
      return response("form", 409);
    case "changed-since":
    case "not-allowed":
    case "over-capacity":
    case "past":
      return response("state", 409);
  }
}
