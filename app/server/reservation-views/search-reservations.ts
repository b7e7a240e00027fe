import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import {
  type SearchHit,
  type SearchResult,
  typedSearch,
} from "#app/domain/reservations/reservation-search.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { searchReservations as searchIn } from "#app/server/db/reservation-search.ts";
import type { Platform } from "#app/server/platform.ts";
import { readWithConfig, rememberedConfig } from "#app/server/schedule/remembered-config.ts";
import { numberRuns } from "#app/server/telephone/number-runs.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

const mostShown = 24;

type FoundRow = Awaited<ReturnType<typeof searchIn>>[number];

function hit(row: FoundRow, today: CalendarDate, config: RestaurantConfig): SearchHit {
  const service = config.services.find(({ slug }) => slug === row.service);
  return {
    ...row,
    phone: phoneForStaff(row.phone, config.restaurant),
    period: adminPeriod(row.date, today),
    name: service?.name ?? { fr: row.service },
  };
}

/**
 * The reservations of all dates whose name, telephone number or code has what was typed; a few dozen
 * at most. Nothing is looked for where too little was typed. One round trip to D1, once the
 * restaurant is remembered.
 */
export async function searchReservations(
  { text }: { text: string },
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<SearchResult> {
  const range = { from: utcDate(now), to: utcDate(now) };
  const { restaurant } = await rememberedConfig(db, range);
  const today = localMoment(now, restaurant.zone).date;
  const typed = typedSearch(text);
  if (!typed) return { isEnough: false, today, coming: [], past: [], hasMore: false };
  const country = restaurantCountry(restaurant);
  const numbers = typed.numbers.map((number) => numberRuns(number, country));
  const search = { words: typed.words, numbers };
  const [config, coming, past] = await readWithConfig(
    db,
    range,
    searchIn(db, search, { today, side: "coming", count: mostShown + 1 }),
    searchIn(db, search, { today, side: "past", count: mostShown + 1 }),
  );
  const shown = (rows: FoundRow[]) =>
    rows.slice(0, mostShown).map((row) => hit(row, today, config));
  return {
    isEnough: true,
    today,
    coming: shown(coming),
    past: shown(past),
    hasMore: coming.length > mostShown || past.length > mostShown,
  };
}
