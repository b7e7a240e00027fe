import { useEffect, useRef } from "react";
import { NewsLine } from "#app/components/admin/live/news-line.tsx";
import type { Hearing } from "#app/components/admin/live/use-live-book.ts";
import type { NewsItem } from "#app/domain/live/change.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";

const mostLines = 2;

/** What stays free below a field that is typed in, in pixels. */
const room = 12;

type LiveNewsProps = {
  news: readonly NewsItem[];
  hearing: Hearing;
  today: CalendarDate;
  /** Whether a form or a link was held back while the site did not answer. */
  isHeld: boolean;
  onSeen: () => void;
};

function hearingMessage(hearing: Hearing, isHeld: boolean): string | null {
  switch (hearing) {
    case "on":
      return null;
    case "ended":
      return m.admin_session_ended();
    case "failing":
      return m.admin_feed_failing();
    case "offline":
      return isHeld ? m.admin_offline_unsent() : m.admin_offline();
  }
}

/** Scrolls the page so far that a bar at its foot does not hide where somebody is typing. */
function uncover(focused: Element | null, bar: Element | null): void {
  if (!bar || !focused?.closest("main")) return;
  const hidden = focused.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
  const isSeen = focused.getBoundingClientRect().top < window.innerHeight;
  if (hidden > 0 && isSeen) window.scrollBy({ top: hidden + room, behavior: "instant" });
}

/**
 * What others have just done, at the foot of the screen, where nothing moves under a finger, and
 * whether the page still hears of it. It is told politely, and takes no focus.
 */
export function LiveNews({ news, hearing, today, isHeld, onSeen }: LiveNewsProps) {
  const more = news.length - mostLines;
  const trouble = hearingMessage(hearing, isHeld);
  const isEmpty = trouble === null && news.length === 0;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isEmpty) uncover(document.activeElement, bar.current);
  });
  return (
    <div
      ref={bar}
      data-live-news={isEmpty ? undefined : "shown"}
      className={
        isEmpty
          ? "sr-only"
          : "sticky bottom-0 z-10 border-t border-edge bg-raised shadow-[0_-2px_8px_rgb(0_0_0/0.12)] print:hidden"
      }
    >
      <div className="mx-auto flex max-w-6xl flex-col gap-x-4 px-[min(1rem,4vw)] sm:flex-row sm:items-end sm:px-6">
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
            className="min-h-target shrink-0 self-end px-2 text-soft underline"
          >
            {m.admin_news_seen()}
          </button>
        ) : null}
      </div>
    </div>
  );
}
