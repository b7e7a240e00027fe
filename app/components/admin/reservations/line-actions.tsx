import { LineButton, lineControl } from "#app/components/admin/reservations/line-button.tsx";
import { LinePanel } from "#app/components/admin/reservations/line-panel.tsx";
import { LineUndo } from "#app/components/admin/reservations/line-undo.tsx";
import type { LineReservation } from "#app/components/admin/reservations/reservation-line.tsx";
import { staffActionLabel } from "#app/components/admin/reservations/staff-action-label.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import { nextActions } from "#app/domain/reservations/next-actions.ts";
import type { StaffAction } from "#app/domain/reservations/staff-actions.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";

type LineActionsProps = {
  reservation: LineReservation;
  name: string;
  today: CalendarDate;
  requestKey: string;
  /** Where to go on after an action. */
  next: string;
};

/** The rest of a party is awaited by another word than the whole of it. */
function likeliestLabel(staffAction: StaffAction, { status }: LineReservation): string {
  const isRest = staffAction === "arrive" && status === "arrived";
  return isRest ? m.admin_action_rest_arrives() : staffActionLabel(staffAction);
}

/** On a line: the likeliest action in one tap, or what takes the last one back, and “more”. */
export function LineActions(props: LineActionsProps) {
  const { reservation, name, today, requestKey, next } = props;
  const { code, version, undoSeconds } = reservation;
  const { likeliest, others } = nextActions(reservation, today);
  return (
    <>
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="expectedVersion" value={version} />
      <input type="hidden" name="next" value={next} />
      <div className="max-sm:empty:hidden sm:w-[5.75rem] lg:w-[6.25rem]">
        {undoSeconds === null ? null : (
          <LineUndo key={version} seconds={undoSeconds} {...{ name, requestKey }} />
        )}
        {undoSeconds === null && likeliest !== null ? (
          <LineButton
            intent={likeliest}
            requestKey={requestKey}
            tone={likeliest === "accept" ? "primary" : "plain"}
            describedBy={likeliest === "accept" ? `${code}-move` : undefined}
            isAlone
            className="w-full"
          >
            <span>{likeliestLabel(likeliest, reservation)}</span>
            <bdi className="sr-only">{` ${name}`}</bdi>
          </LineButton>
        ) : null}
      </div>
      <details className="peer">
        <summary
          className={lineControl({
            tone: "quiet",
            className: "list-none px-0 [&::-webkit-details-marker]:hidden",
          })}
        >
          <Mark shape="dots" className="size-[1.1em]" />
          <span className="sr-only">{m.admin_more_of({ name })}</span>
        </summary>
      </details>
      <LinePanel {...{ reservation, others, today, requestKey }} />
    </>
  );
}
