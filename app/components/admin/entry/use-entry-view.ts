import { useCallback, useEffect, useRef, useState } from "react";
import type { EntryView } from "#app/domain/reservations/entry-view.ts";

const afterTyping = 200;

async function readView(address: string, signal: AbortSignal): Promise<EntryView | null> {
  // An ended session leads to the log-in page: what is typed here would be lost with this one.
  const response = await fetch(address, { signal, redirect: "manual" });
  if (!response.ok) return null;
  const view: EntryView = await response.json();
  return view;
}

/**
 * What the page shows of a date and of who is known, read anew while something is typed; what was
 * shown before stays where it cannot be read, which is told.
 */
export function useEntryView(initial: EntryView) {
  const [view, setView] = useState(initial);
  const [isLost, setLost] = useState(false);
  const pending = useRef<{ timer: number; abort: AbortController } | null>(null);
  useEffect(() => setView(initial), [initial]);
  const forget = useCallback(() => {
    if (!pending.current) return;
    window.clearTimeout(pending.current.timer);
    pending.current.abort.abort();
  }, []);
  useEffect(() => forget, [forget]);
  const look = useCallback(
    (address: string) => {
      forget();
      const abort = new AbortController();
      const timer = window.setTimeout(() => {
        readView(address, abort.signal).then(
          (fresh) => {
            setLost(fresh === null);
            if (fresh) setView(fresh);
          },
          () => setLost(!abort.signal.aborted),
        );
      }, afterTyping);
      pending.current = { timer, abort };
    },
    [forget],
  );
  return { view, look, isLost };
}
