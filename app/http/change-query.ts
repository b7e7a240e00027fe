import { partySizeSchema } from "#app/domain/reservations/party.ts";
import { serviceSlugSchema } from "#app/domain/schedule/service.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { readOne } from "#app/http/booking-query.ts";

/** Which table the page of a change is about; what cannot be read counts as not given, and is told. */
export function readChangeQuery(request: Request) {
  const url = new URL(request.url);
  const date = readOne(url, "date", calendarDateSchema);
  const service = readOne(url, "service", serviceSlugSchema);
  const covers = readOne(url, "covers", partySizeSchema);
  return {
    asked: { date: date.value, service: service.value, covers: covers.value },
    isMisread: date.isMisread || service.isMisread || covers.isMisread,
  };
}
