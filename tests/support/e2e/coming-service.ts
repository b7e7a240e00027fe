import {
  addDays,
  type CalendarDate,
  datesBetween,
  weekdayOf,
} from "#app/domain/time/calendar-date.ts";
import { localMoment, type TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { horizonDays } from "./horizon.ts";
import { rows } from "./site-database.ts";

/** A service of a coming day that no other journey uses. */
export type ComingService = { date: string; service: string };

const afterTheDemo = 30;
const endOfWeek = [5, 6];
const longDate = new Intl.DateTimeFormat("en", { dateStyle: "full", timeZone: "UTC" });

async function unusedDates(isEndOfWeek = false): Promise<CalendarDate[]> {
  const taken = await rows<{ from_date: string; to_date: string }>(
    "SELECT from_date, to_date FROM schedule_exceptions UNION SELECT date, date FROM service_days",
  );
  const today = await restaurantToday();
  return datesBetween(addDays(today, afterTheDemo), addDays(today, horizonDays - 1)).filter(
    (date) =>
      // On Fridays and Saturdays the demo's dinners have a limit per slot.
      endOfWeek.includes(weekdayOf(date)) === isEndOfWeek &&
      !taken.some(({ from_date, to_date }) => from_date <= date && date <= to_date),
  );
}

async function openDinner(date: CalendarDate, covers: number | null): Promise<boolean> {
  const opened = await rows(
    `INSERT OR IGNORE INTO schedule_exceptions (slug, label, from_date, to_date, service, opening, first,
       last, capacity_rule, capacity)
     VALUES (?, 'Un soir', ?, ?, 'soir', 'hours', '19:00', '21:00', ?, ?) RETURNING slug`,
    `dinner-${date}`,
    date,
    date,
    covers === null ? "unset" : "covers",
    covers,
  );
  return opened.length > 0;
}

/** Opens a dinner from 19:00 to 21:00 for so many covers; `null` = answered by hand. */
export async function aDinner({ covers }: { covers: number | null }): Promise<ComingService> {
  return openFirst(await unusedDates(), covers);
}

/** Opens a dinner as above, on the date that takes the most room in words, which is a Wednesday's. */
export async function aDinnerOfLongDate({ covers }: { covers: number }): Promise<ComingService> {
  const length = (date: CalendarDate) => longDate.format(new Date(date)).length;
  const dates = await unusedDates();
  return openFirst(
    dates.sort((one, other) => length(other) - length(one)),
    covers,
  );
}

/** Opens a dinner as above, on an evening when a slot takes fewer covers than the dinner. */
export async function aDinnerWithLimits(): Promise<ComingService> {
  return openFirst(await unusedDates(true), 60);
}

async function openFirst(dates: CalendarDate[], covers: number | null): Promise<ComingService> {
  for (const date of dates) {
    // Another file's journey may have taken the date a moment ago.
    if (await openDinner(date, covers)) return { date, service: "soir" };
  }
  throw new Error("No date is left for another journey.");
}

/** Today, as the restaurant's own calendar has it. */
export async function restaurantToday(): Promise<CalendarDate> {
  const [restaurant] = await rows<{ zone: string }>("SELECT zone FROM restaurant");
  return localMoment(Date.now(), restaurant?.zone as TimeZone).date;
}

/** The service of today that is on at whatever hour the journeys run: its arrivals fill the day. */
export async function aServiceToday(): Promise<ComingService> {
  const date = await restaurantToday();
  const service = "veillee";
  await rows(
    "INSERT OR IGNORE INTO services (slug, name, position) VALUES (?, ?, 9)",
    service,
    JSON.stringify({ fr: "Veillée", en: "Late evening" }),
  );
  await rows(
    `INSERT OR IGNORE INTO schedule_exceptions (slug, label, from_date, to_date, service, opening,
       first, last, capacity_rule, capacity)
     VALUES (?, 'Veillée', ?, ?, ?, 'hours', '00:00', '23:30', 'covers', 100)`,
    `veillee-${date}`,
    date,
    date,
    service,
  );
  return { date, service };
}

/** Opens lunch too on the day of a dinner, for so many covers. */
export async function lunchOf(dinner: ComingService, covers: number): Promise<ComingService> {
  await rows(
    `INSERT INTO schedule_exceptions (slug, label, from_date, to_date, service, opening, first, last,
       capacity_rule, capacity)
     VALUES (?, 'Un midi', ?, ?, 'midi', 'hours', '12:00', '14:00', 'covers', ?)`,
    `lunch-${dinner.date}`,
    dinner.date,
    dinner.date,
    covers,
  );
  return { date: dinner.date, service: "midi" };
}
