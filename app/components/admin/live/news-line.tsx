import { Link } from "@remix-run/react";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import type { NewsItem, NewsKind } from "#app/domain/live/change.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayOfMonth, shortDate, timeOfDay } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

const kinds = {
  asked: { label: m.admin_news_asked, mark: "half" },
  booked: { label: m.admin_news_booked, mark: "disc" },
  "change-asked": { label: m.admin_news_change_asked, mark: "half" },
  changed: { label: m.admin_news_changed, mark: "disc" },
  cancelled: { label: m.admin_news_cancelled, mark: "cross" },
  late: { label: m.admin_news_late, mark: "half" },
  entered: { label: m.admin_news_entered, mark: "disc" },
  restored: { label: m.admin_news_restored, mark: "disc" },
} satisfies Record<NewsKind, { label: () => string; mark: MarkShape }>;

type NewsLineProps = Pick<NewsItem, "reservation" | "news"> & { today: CalendarDate };

/** Of a date that is near, its day names it; of others the month is told. */
const nearDays = 28;

/** What somebody else did: `Demande · Claire Martin, 3, dim. 29 à 12:00 · Voir`. */
export function NewsLine({ reservation, news, today }: NewsLineProps) {
  const { date, service, time, covers, slug } = reservation;
  const { label, mark } = kinds[news];
  const when = {
    covers,
    date: date < addDays(today, nearDays) ? dayOfMonth(date) : shortDate(date),
    time: timeOfDay(time),
  };
  return (
    <li className="flex items-center gap-x-3">
      <p className="min-w-0 flex-1 py-1.5 wrap-anywhere">
        <span className="mr-2 inline-flex items-center gap-1.5 font-semibold text-wait">
          <Mark shape={mark} />
          <span>{label()}</span>
        </span>
        <WordsInSentence words={personLabel(reservation)}>
          {(name) => m.admin_news_line({ ...when, name })}
        </WordsInSentence>
      </p>
      <Link
        to={paths.adminReservation("upcoming", date, service, slug)}
        discover="none"
        className="inline-flex min-h-target min-w-target shrink-0 items-center justify-center font-medium underline"
      >
        <span>{m.admin_news_see()}</span>
        <bdi className="sr-only">{` ${personLabel(reservation)}`}</bdi>
      </Link>
    </li>
  );
}
