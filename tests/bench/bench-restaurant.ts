import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment, timeZoneSchema } from "#app/domain/time/restaurant-clock.ts";

const zone = timeZoneSchema.parse("Europe/Paris");

/** The date in the restaurant's zone, so many days from today. */
export function dateIn(days: number): CalendarDate {
  return addDays(localMoment(Date.now(), zone).date, days);
}

/** Opens dinner every day for so many covers; the weekly grid of the demo gives way to it. */
export async function openEvenings(d1: D1Database, covers: number): Promise<void> {
  await d1.batch([
    d1.prepare("DELETE FROM weekly_hours WHERE service = 'soir'"),
    d1.prepare("DELETE FROM schedule_exceptions"),
    d1
      .prepare(
        `INSERT INTO weekly_hours (from_date, service, weekday, first, last, capacity)
         SELECT '2000-01-01', 'soir', value, '19:00', '22:00', ? FROM json_each('[1,2,3,4,5,6,7]')`,
      )
      .bind(covers),
    d1.prepare("UPDATE booking_options SET notice_minutes = 0, horizon_days = 365"),
  ]);
}

/** Marks the mails that the bench lets nobody send as sent, as they would be. */
export async function settleMails(d1: D1Database): Promise<void> {
  await d1.prepare("UPDATE mails SET status = 'sent', sent_at = 1 WHERE status = 'queued'").run();
}

/** Takes back what `setCovers` has set. */
export async function forgetCovers(d1: D1Database): Promise<void> {
  await d1.prepare("DELETE FROM schedule_exceptions WHERE slug LIKE 'bench-%'").run();
}

/** Sets the covers of dinner on one date alone. */
export async function setCovers(d1: D1Database, date: CalendarDate, covers: number): Promise<void> {
  await d1
    .prepare(
      `INSERT INTO schedule_exceptions (slug, label, from_date, to_date, service, opening, capacity_rule, capacity)
       VALUES (?, '', ?, ?, 'soir', 'inherit', 'covers', ?)`,
    )
    .bind(`bench-${date}`, date, date, covers)
    .run();
}
