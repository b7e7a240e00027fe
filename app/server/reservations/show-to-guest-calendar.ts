import { holdsCovers } from "#app/domain/reservation.ts";
import { type Result, refusal, success } from "#app/domain/result.ts";
import { paths } from "#app/paths.ts";
import type { Platform } from "#app/server/context.ts";
import { calendarEvent, calendarFilename } from "#app/server/reservations/calendar-event.ts";
import { readForGuest } from "#app/server/reservations/show-to-guest-facts.ts";
import { firstOrigin } from "#app/server/settings/origins.ts";

/** The calendar entry behind a guest's link. Refused as `no-table` where no table is held. */
export async function showCalendarToGuest(
  link: { slug: string },
  deps: Pick<Platform, "db" | "now" | "env">,
): Promise<Result<{ filename: string; text: string }, "no-table">> {
  const { house, booked } = await readForGuest(link, deps);
  if (!booked || !holdsCovers(booked.row.status)) return refusal("no-table");
  const { row, last, slug } = booked;
  const text = calendarEvent({
    restaurant: house.restaurant,
    code: row.code,
    version: row.version,
    at: last.at,
    table: row,
    url: firstOrigin(deps.env) + paths.guestReservation(slug),
    isCancelled: false,
  });
  return success({ filename: calendarFilename(row.code), text });
}
