import type { TrailStep } from "#app/components/booking/booking-trail.tsx";
import type { Service } from "#app/domain/schedule/service.ts";
import { type CalendarDate, monthOf } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

/** The chosen number of covers, as a step of the trail; it is changed on the page of the day. */
export function coversStep(covers: number, date: CalendarDate): TrailStep {
  return {
    label: m.site_trail_covers(),
    value: m.site_covers({ covers }),
    to: paths.reserveDate(date, { covers }),
    changeLabel: m.site_trail_change_covers(),
  };
}

/** The chosen day, as a step of the trail. */
export function dateStep(date: CalendarDate, covers: number): TrailStep {
  return {
    label: m.site_trail_date(),
    value: dayDate(date),
    to: paths.reserve({ covers, month: monthOf(date) }),
    changeLabel: m.site_trail_change_date(),
  };
}

/** The chosen service, as a step of the trail. */
export function serviceStep(service: Service, date: CalendarDate, covers: number): TrailStep {
  return {
    label: m.site_trail_service(),
    value: serviceName(service),
    to: paths.reserveDate(date, { covers }),
    changeLabel: m.site_trail_change_service(),
  };
}
