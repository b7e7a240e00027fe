import type { ReactNode } from "react";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import type { Locale } from "#app/domain/locale.ts";
import type { ReservationSource } from "#app/domain/reservations/reservation.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import type { Instant, TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dateAndTime, longDate } from "#app/i18n/format.ts";

const languageLabels: Record<Locale, () => string> = {
  fr: m.admin_language_fr,
  en: m.admin_language_en,
};

type ReservationDetailsProps = {
  reservation: {
    date: CalendarDate;
    time: ClockTime;
    covers: number;
    phone: ShownPhone | null;
    email: string | null;
    note: string | null;
    dietaryNote: string | null;
    houseNote: string | null;
    source: ReservationSource;
    code: string;
    locale: Locale;
    createdAt: Instant;
  };
  service: string;
  zone: TimeZone;
};

const sourceLabels = {
  online: m.entry_source_online,
  phone: m.entry_source_phone,
  "walk-in": m.entry_source_walk_in,
} as const satisfies Record<ReservationSource, () => string>;

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid min-h-target grid-cols-[minmax(0,1fr)] content-center items-center border-b border-line py-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-soft">{term}</dt>
      <dd className="whitespace-pre-line wrap-anywhere">{children ?? m.admin_none_given()}</dd>
    </div>
  );
}

/** Everything that was said when the table was asked for. */
export function ReservationDetails({ reservation, service, zone }: ReservationDetailsProps) {
  const { date, time, covers, phone, email, note, dietaryNote, code, locale, createdAt } =
    reservation;
  const { houseNote, source } = reservation;
  return (
    <dl className="min-w-0">
      <Detail term={m.admin_detail_when()}>{`${longDate(date)} · ${service} · ${time}`}</Detail>
      <Detail term={m.admin_detail_covers()}>{partyLabel(covers)}</Detail>
      <Detail term={m.admin_detail_phone()}>{phone && <PhoneLink phone={phone} />}</Detail>
      <Detail term={m.admin_detail_email()}>
        {email && (
          <a
            className="inline-flex min-h-target max-w-full items-center underline wrap-anywhere"
            href={`mailto:${email}`}
          >
            {email}
          </a>
        )}
      </Detail>
      {dietaryNote === null ? null : (
        <Detail term={m.admin_detail_dietary_note()}>
          <span dir="auto" className="flex items-baseline gap-x-2 font-medium">
            <Mark shape="diamond" />
            <span className="min-w-0">{dietaryNote}</span>
          </span>
        </Detail>
      )}
      <Detail term={m.admin_detail_note()}>
        {note && (
          <span dir="auto" className="block">
            {note}
          </span>
        )}
      </Detail>
      {houseNote === null ? null : (
        <Detail term={m.entry_house_note()}>
          <span dir="auto" className="block">
            {houseNote}
          </span>
        </Detail>
      )}
      <Detail term={m.entry_source()}>{sourceLabels[source]()}</Detail>
      <Detail term={m.admin_detail_code()}>
        <span className="uppercase tracking-widest">{code}</span>
      </Detail>
      <Detail term={m.admin_detail_language()}>{languageLabels[locale]()}</Detail>
      <Detail term={m.admin_detail_created()}>{dateAndTime(createdAt, zone)}</Detail>
    </dl>
  );
}
