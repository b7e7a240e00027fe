import { z } from "zod";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";

const keySchema = z.object({
  date: calendarDateSchema,
  time: clockTimeSchema,
  code: reservationCodeSchema,
});
type Key = z.infer<typeof keySchema>;

/** The request after which a page of requests begins, as it stands in an address. */
export function requestPageText({ date, time, code }: Key): string {
  return `${date}_${time}_${code}`;
}

/** Reads it from an address: `null` for the first page; throws a 400 when it is unreadable. */
export function requestPage(searchParams: URLSearchParams): Key | null {
  const text = searchParams.get("after");
  if (text === null) return null;
  const [date, time, code] = text.split("_");
  const parsed = keySchema.safeParse({ date, time, code });
  if (!parsed.success) throw new Response(null, { status: 400 });
  return parsed.data;
}
