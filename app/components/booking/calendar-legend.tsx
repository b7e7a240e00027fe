import { dayMarks } from "#app/components/booking/states.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { m } from "#app/i18n/compiled/messages.js";

/** What the shapes of the calendar mean; `notYet`: how many days ahead one may book, if it tells. */
export function CalendarLegend({ notYet }: { notYet: number | null }) {
  const entries = [
    { shape: dayMarks.open, text: m.site_legend_open() },
    { shape: dayMarks.request, text: m.site_legend_request() },
    { shape: dayMarks.full, text: m.site_legend_full() },
    { shape: dayMarks.closed, text: m.site_legend_closed() },
    ...(notYet === null
      ? []
      : [{ shape: dayMarks["not-yet"], text: m.site_legend_not_yet({ count: notYet }) }]),
  ];
  return (
    <section aria-labelledby="legend" className="mt-5">
      <h2 id="legend" className="sr-only">
        {m.site_legend_title()}
      </h2>
      <ul className="grid gap-x-8 gap-y-1 text-[0.85rem] text-soft sm:grid-cols-2">
        {entries.map(({ shape, text }) => (
          <li key={shape} className="flex items-baseline gap-2.5">
            <Mark shape={shape} className="text-ink" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
