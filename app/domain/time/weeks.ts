import { type CalendarDate, weekdayOf } from "#app/domain/time/calendar-date.ts";

/** Days that follow one another in weeks from Monday on; `null` before the first and after the last. */
export function weeksOf<Day extends { date: CalendarDate }>(
  days: readonly Day[],
): (Day | null)[][] {
  const [first] = days;
  const before = first ? weekdayOf(first.date) - 1 : 0;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
}
