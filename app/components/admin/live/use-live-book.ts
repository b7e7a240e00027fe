import { useCallback, useEffect, useRef, useState } from "react";
import { BookWatch } from "#app/components/admin/live/book-watch.ts";
import type { FeedReading } from "#app/components/admin/live/read-feed.ts";
import { useQuietRefresh } from "#app/components/admin/live/use-quiet-refresh.ts";
import { type NewsItem, newsAfter } from "#app/domain/live/change.ts";
import { changeId, type FeedAnswer, type LiveStart } from "#app/domain/live/feed-answer.ts";

/** The clock's work is seen too, such as who is late by now. */
const oldestPage = 60_000;

/** How the page hears of news: `on`, or why it does not. */
export type Hearing = "on" | Exclude<FeedReading["is"], "answer">;

type LiveBook = { requests: LiveStart["requests"]; news: NewsItem[]; hearing: Hearing };

/** What of an answer the page has not heard of, which it now has. */
function freshOf({ changes }: FeedAnswer, known: Set<string>) {
  const fresh = changes.filter(({ reservation }) => !known.has(changeId(reservation)));
  for (const { reservation } of fresh) known.add(changeId(reservation));
  return fresh;
}

/**
 * The book as it changes while the page stands open: the requests that wait, what others did, and how
 * it is heard. What the page shows is read anew while nobody is typing.
 */
export function useLiveBook(start: LiveStart, onUrgent: () => void) {
  const { requests, cursor, today } = start;
  const [book, setBook] = useState<LiveBook>({ requests, news: [], hearing: "on" });
  const refresh = useQuietRefresh();
  const seen = useRef({ cursor, today, known: new Set(start.known) });
  const watch = useRef<BookWatch | null>(null);
  const urgent = useRef(onUrgent);
  urgent.current = onUrgent;

  useEffect(() => setBook((before) => ({ ...before, requests })), [requests]);
  useEffect(() => {
    function takeAnswer(answer: FeedAnswer): void {
      const fresh = freshOf(answer, seen.current.known);
      const isOtherDay = answer.today !== seen.current.today;
      Object.assign(seen.current, { cursor: answer.cursor, today: answer.today });
      setBook(({ news }) => {
        return { requests: answer.requests, news: newsAfter(news, fresh), hearing: "on" };
      });
      if (fresh.length > 0 || isOtherDay || refresh.age() >= oldestPage) refresh.ask();
      if (fresh.some(({ isUrgent }) => isUrgent)) urgent.current();
    }
    function take(reading: FeedReading): void {
      if (reading.is === "answer") {
        takeAnswer(reading.answer);
        return;
      }
      setBook((before) => ({ ...before, hearing: reading.is }));
      // An ended session leads to the log-in page, and a lost network to none at all.
      if (reading.is === "ended") refresh.ask();
      else refresh.forget();
    }
    watch.current = new BookWatch({
      since: () => seen.current.cursor,
      onNews: refresh.ask,
      onReading: take,
    });
    return watch.current.start();
  }, [refresh]);

  const ask = useCallback(() => watch.current?.ask(), []);
  /** Takes what was read from what is told: of one reservation by its slug, of all without. */
  const forget = useCallback((slug?: string) => {
    setBook((before) => {
      const news = before.news.filter(({ reservation }) => slug && reservation.slug !== slug);
      return news.length === before.news.length ? before : { ...before, news };
    });
  }, []);
  return { ...book, ask, forget };
}
