import { DeadEnd } from "#app/components/booking/dead-end.tsx";
import type { PrefillDetails } from "#app/domain/reservations/prefill-details.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { longDate } from "#app/i18n/format.ts";

type ServiceDeadEndProps = {
  view: {
    restaurant: RestaurantCard;
    date: CalendarDate;
    covers: number;
    partyMax: number;
    horizonDays: number;
    standing: "past" | "too-far" | "open";
    opensOn?: CalendarDate | null;
  };
  details: PrefillDetails | null;
};

/** Why a day has no table for this party online: it is over, too far off, or the party too large. */
export function ServiceDeadEnd({ view, details }: ServiceDeadEndProps) {
  const { restaurant, date, covers, partyMax, horizonDays, standing, opensOn } = view;
  const page = { restaurant, covers, details, canCall: standing !== "past" };
  if (standing === "past") {
    const text = m.site_date_past({ date: longDate(date) });
    return <DeadEnd {...page} title={m.site_date_past_title()} text={text} />;
  }
  if (standing === "too-far") {
    const rule = m.site_date_too_far({ count: horizonDays });
    if (!opensOn) return <DeadEnd {...page} title={m.site_date_none_title()} text={rule} />;
    const text = m.site_date_not_yet({ date: longDate(date), opensOn: longDate(opensOn) });
    return <DeadEnd {...page} title={m.site_date_not_yet_title()} text={`${text} ${rule}`} />;
  }
  const text = m.site_party_too_large({ count: partyMax });
  return <DeadEnd {...page} title={m.site_party_too_large_title()} text={text} />;
}
