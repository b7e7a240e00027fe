import { useLocation } from "@remix-run/react";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { doneMessage } from "#app/components/admin/reservations/staff-action-label.ts";
import { UndoForm } from "#app/components/admin/reservations/undo-form.tsx";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { paths } from "#app/paths.ts";

type DoneNoticeProps = {
  staffAction: StaffIntent;
  /** The half of the book that it stands in. */
  period: AdminPeriod;
  reservation: {
    slug: string;
    date: CalendarDate;
    service: ServiceSlug;
    covers: number;
    firstName: string;
    lastName: string;
    version: number;
  };
  /** For how long it may be taken back; `null` when it may not. */
  undoSeconds: number | null;
  requestKey: string;
};

/** What was just done, and the button that takes it back for a while. */
export function DoneNotice(props: DoneNoticeProps) {
  const { staffAction, period, reservation, undoSeconds, requestKey } = props;
  const { pathname, search } = useLocation();
  const { slug, date, service, covers, version } = reservation;
  return (
    <Notice tone="good" className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 font-medium wrap-anywhere">
        <WordsInSentence words={fullName(reservation)}>
          {(name) => doneMessage(staffAction, { name, party: partyLabel(covers) })}
        </WordsInSentence>
      </p>
      {undoSeconds === null ? null : (
        <UndoForm
          key={version}
          seconds={undoSeconds}
          action={paths.adminReservation(period, date, service, slug)}
          requestKey={requestKey}
          expectedVersion={version}
          next={pathname + search}
        />
      )}
    </Notice>
  );
}
