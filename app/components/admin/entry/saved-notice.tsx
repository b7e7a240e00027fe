import { Notice } from "#app/components/ui/notice.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import type { ReservationSource, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type SavedNoticeProps = {
  saved: "entered" | "changed" | null;
  reservation: {
    code: string;
    slug: string;
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

/** What was just saved, whether somebody is told of it, and the way to another one by the same caller. */
export function SavedNotice({ saved, reservation, mails }: SavedNoticeProps) {
  if (saved === null) return null;
  const { code, slug, version, source } = reservation;
  const isTold = mails.some((mail) => mail.slug.startsWith(`${code}-${version}-`));
  return (
    <Notice
      tone="good"
      role="status"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1"
    >
      <p className="flex flex-wrap gap-x-[0.4em]">
        <span className="font-medium">{savedMessage({ saved, reservation })}</span>
        <span>{isTold ? m.entry_saved_told() : m.entry_saved_untold()}</span>
      </p>
      {saved === "entered" && source === "phone" ? (
        <TextLink to={paths.newReservation({ caller: slug })}>{m.entry_another()}</TextLink>
      ) : null}
    </Notice>
  );
}
