import { z } from "zod";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";

/** The place of a request among those that wait, the soonest first. */
export const requestPlaceSchema = z.object({
  date: calendarDateSchema,
  time: clockTimeSchema,
  code: reservationCodeSchema,
});
export type RequestPlace = z.infer<typeof requestPlaceSchema>;
