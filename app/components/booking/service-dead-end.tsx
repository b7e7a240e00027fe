import { DeadEnd } from "#app/components/booking/dead-end.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, longDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type ServiceDeadEndProps = {
  view: {
    restaurant: RestaurantCard;
    date: CalendarDate;
    covers: number;
    partyMax: number;
    horizonDays: number;
    standing: "past" | "too-far" | "closed" | "open";
  };
};

/** Why a service of a day, or the whole day, has no table for this party online. */
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
  if (covers > partyMax) {
    const text = m.site_party_too_large({ count: partyMax });
    return <DeadEnd {...page} title={m.site_party_too_large_title()} text={text} />;
  }
  return (
    <DeadEnd
      {...page}
      title={m.site_service_unknown_title()}
      text={m.site_service_unknown({ date: longDate(date) })}
    >
      <ButtonLink to={paths.reserveDate(date, { covers })}>
        {m.site_to_date({ date: dayDate(date) })}
      </ButtonLink>
    </DeadEnd>
  );
}
