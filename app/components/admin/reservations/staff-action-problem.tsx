import { useEffect, useRef } from "react";
import { StaffActionForm } from "#app/components/admin/reservations/staff-action-form.tsx";
import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** The form that was sent, to be sent again. */
type SentForm = {
  staffAction: StaffIntent;
  requestKey: string;
  next: string;
  reason: string | null;
  expectedVersion: number | null;
  force?: boolean;
};

/** Why an answer was not taken. */
export type Problem =
  | { kind: "over"; over: number; form: SentForm }
  | { kind: "closed"; form: SentForm }
  | { kind: "unavailable" | "failed"; form: SentForm }
  | { kind: "not-allowed" | "changed-since"; status: ReservationStatus }
  | { kind: "bad-reason"; reason: string }
  | {
      kind:
        | "past"
        | "undo-too-late"
        | "key-reused"
        | "malformed"
        | "mail-superseded"
        | "mail-not-failed";
    };

type StaffActionProblemProps = { problem: Problem; action: string; back: string };

/**
 * Says why an answer was not taken and what can be done; asks before accepting over capacity. It
 * takes the focus, and so comes into view, whether the page is new or stayed.
 */
export function StaffActionProblem({ problem, action, back }: StaffActionProblemProps) {
  const notice = useRef<HTMLDivElement>(null);
  // The form that led here keeps the place in its list, which is no place on this page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each problem is told anew.
  useEffect(() => notice.current?.focus(), [problem]);
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the answer has to be found as well.
    <div ref={notice} role="alert" tabIndex={-1} autoFocus>
      <Notice tone="stop" className="space-y-3">
        <Words problem={problem} action={action} />
        <TextLink to={back}>
          {problem.kind === "over" || problem.kind === "closed"
            ? m.admin_over_leave()
            : m.admin_back_to_list()}
        </TextLink>
      </Notice>
    </div>
  );
}

function Words({ problem, action }: Omit<StaffActionProblemProps, "back">) {
  switch (problem.kind) {
    case "over":
      return <OverCapacity {...problem} action={action} />;
    case "closed":
      return (
        <>
          <p>{m.change_closed_question()}</p>
          <StaffActionForm
            {...problem.form}
            force
            action={action}
            tone="primary"
            label={m.admin_over_accept()}
          />
        </>
      );
    case "unavailable":
    case "failed":
      return (
        <>
          <p>
            {problem.kind === "failed" ? m.admin_refused_failed() : m.admin_refused_unavailable()}
          </p>
          <StaffActionForm {...problem.form} action={action} label={m.admin_try_again()} />
        </>
      );
    case "changed-since":
      return <p>{m.admin_refused_changed_since({ status: statusLabel(problem) })}</p>;
    case "not-allowed":
      return <p>{m.admin_refused_not_allowed({ status: statusLabel(problem) })}</p>;
    case "past":
      return <p>{m.admin_refused_past()}</p>;
    case "undo-too-late":
      return <p>{m.admin_undo_too_late()}</p>;
    case "key-reused":
      return <p>{m.admin_refused_key()}</p>;
    case "bad-reason":
      return <p>{m.admin_reason_bad()}</p>;
    case "mail-not-failed":
      return <p>{m.admin_mail_not_failed()}</p>;
    case "mail-superseded":
      return <p>{m.admin_mail_superseded()}</p>;
    case "malformed":
      return <p>{m.admin_refused_malformed()}</p>;
  }
}

function overLabel(staffAction: StaffIntent): string {
  if (staffAction === "undo") return m.admin_over_undo();
  return staffAction === "restore" ? m.admin_over_restore() : m.admin_over_accept();
}

function OverCapacity({ over, form, action }: { over: number; form: SentForm; action: string }) {
  return (
    <>
      <h2 className="text-[1.3em]">{m.admin_over_title({ count: over })}</h2>
      <p>{m.admin_over_text()}</p>
      <StaffActionForm
        {...form}
        force
        action={action}
        tone="primary"
        label={overLabel(form.staffAction)}
      />
    </>
  );
}
