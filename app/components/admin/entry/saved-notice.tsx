import { Notice } from "#app/components/ui/notice.tsx";
import type { ReservationSource, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

type SavedNoticeProps = {
  saved: "entered" | "changed" | null;
  reservation: {
    code: string;
    status: ReservationStatus;
    source: ReservationSource;
    version: number;
  };
  mails: readonly { slug: string }[];
};

function savedMessage({ saved, reservation }: Pick<SavedNoticeProps, "saved" | "reservation">) {
  if (saved === "changed") return m.edit_saved();
  if (reservation.status === "pending") return m.entry_saved_waiting();
  return reservation.source === "walk-in" ? m.entry_saved_walk_in() : m.entry_saved();
}

/** What was just saved, and whether somebody is told of it. */
export function SavedNotice({ saved, reservation, mails }: SavedNoticeProps) {
  if (saved === null) return null;
  const { code, version } = reservation;
  const isTold = mails.some((mail) => mail.slug.startsWith(`${code}-${version}-`));
  return (
    <Notice tone="good" role="status">
      <p className="font-medium">
        {`${savedMessage({ saved, reservation })} ${isTold ? m.entry_saved_told() : m.entry_saved_untold()}`}
      </p>
    </Notice>
  );
}
