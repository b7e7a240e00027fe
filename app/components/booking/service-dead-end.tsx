import { DeadEnd } from "#app/components/booking/dead-end.tsx";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
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
  };
};

/** Why a day has no table for this party online: it is over, too far off, or the party too large. */
export function ServiceDeadEnd({ view }: ServiceDeadEndProps) {
  const { restaurant, date, covers, partyMax, horizonDays, standing } = view;
  const page = { restaurant, covers };
  if (standing === "past") {
    const text = m.site_date_past({ date: longDate(date) });
    return <DeadEnd {...page} title={m.site_date_past_title()} text={text} />;
  }
  if (standing === "too-far") {
    const text = m.site_date_too_far({ count: horizonDays });
    return <DeadEnd {...page} title={m.site_date_too_far_title()} text={text} />;
  }
  const text = m.site_party_too_large({ count: partyMax });
  return <DeadEnd {...page} title={m.site_party_too_large_title()} text={text} />;
}
