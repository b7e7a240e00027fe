import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { LedgerRefusal, RefusalOf } from "#app/domain/reservations/commands.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** Why a change was not taken: `form` where its fields are wrong, `time` where none was chosen. */
export type ChangeProblem = (RefusalOf<"change"> | LedgerRefusal)["reason"] | "form" | "time";

/** What a guest is told of a change that was not taken. */
export function changeProblemMessage(problem: ChangeProblem): string {
  switch (problem) {
    case "form":
      return m.guest_change_problem_form();
    case "time":
      return m.guest_change_problem_time();
    case "changed-since":
      return m.guest_change_problem_changed_since();
    case "not-found":
    case "not-allowed":
      return m.guest_change_problem_not_allowed();
    case "past":
      return m.guest_change_problem_past();
    case "too-late":
      return m.guest_change_problem_too_late();
    case "closed":
    case "not-online":
    case "too-far":
      return m.guest_change_problem_closed();
    case "unknown-slot":
      return m.guest_change_problem_unknown_slot();
    case "party-too-large":
      return m.guest_change_problem_party();
    case "full":
    case "pending-full":
    case "over-capacity":
      return m.guest_change_problem_full();
    case "key-reused":
      return m.guest_change_problem_key();
    case "unavailable":
      return m.guest_problem_unavailable();
    case "failed":
      return m.guest_problem_failed();
  }
}

/** Says why a change was not taken and that all stands as it did; it takes the focus. */
export function ChangeProblemNotice(props: { problem: ChangeProblem; phone: ShownPhone }) {
  const { problem, phone } = props;
  return (
    <Notice tone="stop" role="alert" tabIndex={-1} autoFocus className="mt-8">
      <p>{changeProblemMessage(problem)}</p>
      <p className="flex flex-wrap items-center gap-x-2">
        <span>{m.site_call_us()}</span> <PhoneLink phone={phone} />
      </p>
    </Notice>
  );
}
