import type { KnownGuest } from "#app/domain/reservations/known-guest.ts";
import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import type { Service, ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";

/** A service of a day as staff chooses it, closed or open. */
export type OfferedService = ServiceSummary & { name: Pick<Service, "name"> };

/** A table that stands on the same date under the same contact. */
export type SameContactTable = {
  slug: string;
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  covers: number;
  status: ReservationStatus;
  firstName: string;
  lastName: string;
};

/** What staff sees while it enters a reservation: a date, who is known, and who has a table there. */
export type EntryView = {
  today: CalendarDate;
  /** The time on the restaurant's clock. */
  present: ClockTime;
  date: CalendarDate;
  services: OfferedService[];
  /** The services of today, for who stands at the door. */
  servicesToday: OfferedService[];
  /** What staff should know on the date, in its own words. */
  dayNote: string | null;
  guests: KnownGuest[];
  tables: SameContactTable[];
};
