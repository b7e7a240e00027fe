import { useCallback, useEffect, useRef, useState } from "react";
import type { SearchResult } from "#app/domain/reservations/reservation-search.ts";
import { paths } from "#app/paths.ts";

const afterTyping = 150;

/** What is known of the text that was typed last; `null` while nothing is. */
export type Searched = { text: string; result: SearchResult | "unreachable" };

async function readHits(text: string, signal: AbortSignal): Promise<SearchResult> {
  // An ended session leads to the log-in page: what is typed elsewhere on this one would be lost.
  const init: RequestInit = { signal, redirect: "manual" };
  const response = await fetch(paths.searchHits({ q: text }), init);
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  const result: SearchResult = await response.json();
  return result;
}

/** Searches while one types: a moment after the last letter, and only the last text's answer counts. */
export function useSearch() {
  const [searched, setSearched] = useState<Searched | null>(null);
  const pending = useRef<{ timer: number; abort: AbortController } | null>(null);
  const forget = useCallback(() => {
    if (!pending.current) return;
    window.clearTimeout(pending.current.timer);
    pending.current.abort.abort();
    pending.current = null;
  }, []);
  useEffect(() => forget, [forget]);
  const search = useCallback(
    (typed: string) => {
      forget();
      const text = typed.trim();
      if (text === "") return setSearched(null);
      const abort = new AbortController();
      const tell = (result: Searched["result"]) => {
        if (!abort.signal.aborted) setSearched({ text, result });
      };
      const timer = window.setTimeout(() => {
        readHits(text, abort.signal).then(tell, () => tell("unreachable"));
      }, afterTyping);
      pending.current = { timer, abort };
    },
    [forget],
  );
  return { searched, search };
}
