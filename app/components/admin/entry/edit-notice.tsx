import type { EditAttempt } from "#app/components/admin/entry/edit-attempt.ts";
import { FormNotice } from "#app/components/admin/entry/form-notice.tsx";
import { offeredName } from "#app/components/admin/entry/offered-name.ts";
import { OverQuestion } from "#app/components/admin/entry/over-question.tsx";
import { ProblemNotice } from "#app/components/admin/entry/problem-notice.tsx";
import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import { Button } from "#app/components/ui/button.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import type { OfferedService } from "#app/domain/reservations/entry-view.ts";
import type { PendingReason, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

type EditNoticeProps = {
  attempt: EditAttempt;
  services: readonly OfferedService[];
  reservation: { status: ReservationStatus; pendingReason: PendingReason | null };
  /** The reservation as it stands, in words. */
  table: string;
  /** The reservation's own page. */
  back: string;
};

function ForceButton({ children }: { children: string }) {
  return (
    <Button tone="danger" name="force" value="1">
      {children}
    </Button>
  );
}

function Message(props: EditNoticeProps) {
  const { attempt, services, reservation, table, back } = props;
  const { problem, values, isGivenBack } = attempt;
  const { date = "", service = "", time = "" } = values;
  if (problem === null) return <p>{isGivenBack ? m.entry_given_back() : m.entry_wrong()}</p>;
  switch (problem.kind) {
    case "over":
      return (
        <OverQuestion {...{ services, ...problem, place: { date, service, time } }}>
          <ForceButton>{m.entry_over_go({ count: problem.over })}</ForceButton>
          <TextLink to={back}>{m.edit_leave()}</TextLink>
        </OverQuestion>
      );
    case "closed":
      return (
        <div className="space-y-3">
          <p className="font-medium">
            {m.edit_closed({ service: offeredName(service, services) })}
          </p>
          <div className="flex flex-wrap items-center gap-x-4">
            <ForceButton>{m.edit_closed_go()}</ForceButton>
            <TextLink to={back}>{m.edit_leave()}</TextLink>
          </div>
        </div>
      );
    case "changed-since":
      return (
        <>
          <p className="font-medium">{m.edit_changed_since()}</p>
          <p>{m.edit_stands({ table })}</p>
          <p>{m.edit_typed()}</p>
        </>
      );
    case "not-allowed":
      return <p>{m.edit_nothing({ status: statusLabel(reservation) })}</p>;
    case "unavailable":
    case "failed":
    case "key-reused":
      return null;
  }
}

/** What became of a change that was not taken, what stands instead, and the ways on. */
export function EditNotice(props: EditNoticeProps) {
  const { problem, isGivenBack } = props.attempt;
  const kind = problem?.kind;
  if (kind === "unavailable" || kind === "failed" || kind === "key-reused") {
    return <ProblemNotice kind={kind} />;
  }
  return (
    <FormNotice tone={isGivenBack ? "wait" : "stop"} of={props.attempt}>
      <Message {...props} />
    </FormNotice>
  );
}
