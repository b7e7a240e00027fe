import { GuestStatus } from "#app/components/guest/guest-status.tsx";
import { TextAnchor } from "#app/components/ui/text-link.tsx";
import type { StandingTable } from "#app/domain/reservations/standing-table.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

/** The table that stands already: when, for how many, how it stands, and the way to its page. */
export function StandingTableCard({ table }: { table: StandingTable }) {
  const { date, time, service, covers, slug } = table;
  return (
    <div className="mt-4 max-w-md border border-edge bg-raised px-4 pt-4 pb-2 text-center">
      <GuestStatus {...table} />
      <p className="mt-2 font-display text-[1.3rem] leading-tight first-letter:uppercase">
        {dayDate(date)}
      </p>
      <p className="font-display text-[1.9rem] leading-tight tabular-nums">
        <time dateTime={`${date}T${time}`}>{timeOfDay(time)}</time>
      </p>
      <p className="small-caps mt-1 text-brass">
        {serviceName(service)} · {m.guest_party({ covers })}
      </p>
      <p>
        <TextAnchor href={paths.guestReservation(slug)}>{m.site_duplicate_see()}</TextAnchor>
      </p>
    </div>
  );
}
