import {
  type Actionable,
  StaffActions,
} from "#app/components/admin/reservations/staff-actions.tsx";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { staffActionsFor } from "#app/domain/reservations/staff-actions.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import { m } from "#app/i18n/compiled/messages.js";

type StatusChangeProps = { reservation: Actionable; remaining: number | null; requestKey: string };

/** What may be answered in place: at once to a request, folded away where it was answered before. */
export function StatusChange(props: StatusChangeProps) {
  const { status } = props.reservation;
  if (staffActionsFor(status).length === 0) return null;
  if (status === "pending") return <StaffActions {...props} only={["accept", "refuse"]} />;
  return (
    <Disclosure
      label={
        <>
          <span>{m.admin_change_status()}</span>
          <bdi className="sr-only">{` ${fullName(props.reservation)}`}</bdi>
        </>
      }
    >
      <StaffActions {...props} />
    </Disclosure>
  );
}
