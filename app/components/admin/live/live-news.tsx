import { NewsLine } from "#app/components/admin/live/news-line.tsx";
import type { Hearing } from "#app/components/admin/live/use-live-book.ts";
import type { NewsItem } from "#app/domain/live/change.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";

const mostLines = 3;

type LiveNewsProps = {
  news: readonly NewsItem[];
  hearing: Hearing;
  today: CalendarDate;
  /** Whether a form or a link was held back while the site did not answer. */
  isHeld: boolean;
  onSeen: () => void;
};

function hearingMessage(hearing: Hearing, isHeld: boolean): string | null {
  if (hearing === "on") return null;
  if (hearing === "ended") return m.admin_session_ended();
  return isHeld ? m.admin_offline_unsent() : m.admin_offline();
}

/**
 * What others have just done, at the foot of the screen, where nothing moves under a finger, and
 * whether the page still hears of it. It is told politely, and takes no focus.
 */
export function LiveNews({ news, hearing, today, isHeld, onSeen }: LiveNewsProps) {
  const more = news.length - mostLines;
  const trouble = hearingMessage(hearing, isHeld);
  const isEmpty = trouble === null && news.length === 0;
  return (
    <div
      className={
        isEmpty
          ? "sr-only"
          : "sticky bottom-0 z-10 border-t border-edge bg-raised shadow-[0_-2px_8px_rgb(0_0_0/0.12)] print:hidden"
      }
    >
      <div className="mx-auto flex max-w-6xl items-end gap-x-4 px-[min(1rem,4vw)] sm:px-6">
        <div role="status" className="min-w-0 flex-1">
          {trouble === null ? null : <p className="py-2 font-medium text-stop">{trouble}</p>}
          <ul className="divide-y divide-line">
            {news.slice(0, mostLines).map((item) => (
              <NewsLine key={item.reservation.code} {...item} today={today} />
            ))}
          </ul>
          {more > 0 ? <p className="pb-2 text-soft">{m.admin_news_more({ count: more })}</p> : null}
        </div>
        {news.length > 0 ? (
          <button
            type="button"
            onClick={onSeen}
            className="min-h-target shrink-0 px-2 text-soft underline"
          >
            {m.admin_news_seen()}
          </button>
        ) : null}
      </div>
    </div>
  );
}
