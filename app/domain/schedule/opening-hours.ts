import type { ScheduleException } from "#app/domain/schedule/schedule-exception.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import type { Weekday } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";

/** When diners may arrive for a service on a weekday. */
export type Hours = { weekday: Weekday; service: Service; first: ClockTime; last: ClockTime };

/** A coming exception that changes hours; `service` null means all of them. */
export type HoursException = Pick<
  ScheduleException,
  "slug" | "label" | "from" | "to" | "opening"
> & {
  service: Service | null;
};
