import type { HoursException } from "#app/domain/schedule/opening-hours.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";

function whenOf({ from, to }: HoursException): string {
  if (from === to) return dayDate(from);
  return m.site_exception_range({ from: dayDate(from), to: dayDate(to) });
}

function whatOf({ opening, service }: HoursException): string {
  const named = service === null ? null : serviceName(service);
  if (typeof opening === "string") {
    return named === null
      ? m.site_exception_closed()
      : m.site_exception_service_closed({ service: named });
  }
  const hours = { first: timeOfDay(opening.first), last: timeOfDay(opening.last) };
  return named === null
    ? m.site_exception_hours(hours)
    : m.site_exception_service_hours({ ...hours, service: named });
}

/** What differs from the ordinary week in the days to come; nothing when nothing does. */
export function ComingExceptions({ exceptions }: { exceptions: readonly HoursException[] }) {
  if (exceptions.length === 0) return null;
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions" className="part-title">
        {m.site_exceptions_title()}
      </h2>
      <ul className="mt-3 space-y-3">
        {exceptions.map((exception) => (
          <li key={exception.slug}>
            <span className="block first-letter:uppercase">{whenOf(exception)}</span>
            <span className="block text-soft">
              {exception.label} · {whatOf(exception)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
