import { holdsCovers } from "#app/domain/reservations/reservation.ts";
import { type Result, refusal, success } from "#app/domain/result.ts";
import { paths } from "#app/paths.ts";
import { calendarEvent, calendarFilename } from "#app/server/mail/calendar-event.ts";
import type { Platform } from "#app/server/platform.ts";
import { readForGuest } from "#app/server/reservation-views/read-for-guest.ts";
import { firstOrigin } from "#app/server/settings/origins.ts";

/** The calendar entry behind a guest's link. Refused as `no-table` where no table is held. */
export async function showCalendarToGuest(
  link: { slug: string },
  deps: Pick<Platform, "db" | "now" | "env">,
): Promise<Result<{ filename: string; text: string }, "no-table">> {
  const { config, booked } = await readForGuest(link, deps);
  if (!booked || !holdsCovers(booked.row.status)) return refusal("no-table");
  const { row, last, slug } = booked;
  const text = calendarEvent({
    restaurant: config.restaurant,
    code: row.code,
    version: row.version,
    at: last.at,
    table: row,
    url: firstOrigin(deps.env) + paths.guestReservation(slug),
    isCancelled: false,
  });
  return success({ filename: calendarFilename(row.code), text });
}
