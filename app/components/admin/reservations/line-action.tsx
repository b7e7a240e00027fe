import { LineButton } from "#app/components/admin/reservations/line-button.tsx";
import { LineUndo } from "#app/components/admin/reservations/line-undo.tsx";
import type { LineReservation } from "#app/components/admin/reservations/reservation-line.tsx";
import { staffActionLabel } from "#app/components/admin/reservations/staff-action-label.ts";
import type { StaffAction } from "#app/domain/reservations/staff-actions.ts";
import { m } from "#app/i18n/compiled/messages.js";

type LineActionProps = {
  reservation: LineReservation;
  name: string;
  likeliest: StaffAction | null;
  requestKey: string;
};

/** The rest of a party is awaited by another word than the whole of it. */
function likeliestLabel(staffAction: StaffAction, { status }: LineReservation): string {
  const isRest = staffAction === "arrive" && status === "arrived";
  return isRest ? m.admin_action_rest_arrives() : staffActionLabel(staffAction);
}

/** On a line: the likeliest action in one tap, or what takes the last one back. */
export function LineAction({ reservation, name, likeliest, requestKey }: LineActionProps) {
  const { code, version, undoSeconds } = reservation;
  return (
    <div className="max-sm:empty:hidden print:hidden sm:w-[5.75rem] @book:w-[6.25rem]">
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
          shortcut="a"
          className="w-full"
        >
          <span>{likeliestLabel(likeliest, reservation)}</span>
          <bdi className="sr-only">{` ${name}`}</bdi>
        </LineButton>
      ) : null}
    </div>
  );
}
