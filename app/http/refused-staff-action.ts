import { data } from "@remix-run/cloudflare";
import type { Problem } from "#app/components/admin/reservations/staff-action-problem.tsx";
import type { LedgerRefusal, RefusalOf } from "#app/domain/reservations/commands.ts";
import type { StaffAction } from "#app/domain/reservations/staff-actions.ts";
import type { StaffActionForm } from "#app/forms/staff-action-form.ts";

/** What an admin is told of a form that was not taken. */
export function refusedForm(problem: Problem, status: 400 | 409 | 500 | 503) {
  return data({ problem, givenBack: null }, { status });
}

/** What an admin is told of an answer that was not taken; what is not there is thrown as a 404. */
export function refusedStaffAction(
  refusal: RefusalOf<StaffAction | "accept-change" | "undo"> | LedgerRefusal,
  { requestKey, force, staffAction, next, reason, expectedVersion }: StaffActionForm,
  mintRequestKey: () => string,
) {
  const form = { staffAction, next, reason, expectedVersion };
  const same = { ...form, requestKey, force };
  switch (refusal.reason) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "over-capacity": {
      const fresh = { ...form, requestKey: mintRequestKey() };
      return refusedForm({ kind: "over", over: refusal.over, form: fresh }, 409);
    }
    case "closed": {
      const fresh = { ...form, requestKey: mintRequestKey() };
      return refusedForm({ kind: "closed", form: fresh }, 409);
    }
    case "unavailable":
      return refusedForm({ kind: "unavailable", form: same }, 503);
    case "failed":
      return refusedForm({ kind: "failed", form: same }, 500);
    case "not-allowed":
    case "changed-since":
      return refusedForm({ kind: refusal.reason, status: refusal.status }, 409);
    case "not-online":
    case "too-late":
    case "too-far":
    case "unknown-slot":
    case "party-too-large":
    case "full":
    case "pending-full":
      // The rules of a diner's booking do not bind staff.
      return refusedForm({ kind: "past" }, 409);
    case "past":
    case "undo-too-late":
    case "key-reused":
      return refusedForm({ kind: refusal.reason }, 409);
  }
}
