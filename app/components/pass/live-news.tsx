import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { liveWords, type Pulse } from "#app/components/pass/live-words.ts";
import { hasUnsentWords } from "#app/components/pass/unsent-words.ts";

const betweenLooks = 20_000;

/** Looks every twenty seconds, while the page is seen, whether something new came in, and says so. */
export function LiveNews(pulse: Pulse) {
  const { revalidate, state } = useRevalidator();
  const [news, setNews] = useState<string | null>(null);
  const seen = useRef(pulse);
  const isLooking = useRef(false);

  useEffect(() => {
    const timer = setInterval(() => {
      // A look that finds the session ended leaves the page: not with words that stand on it unsent.
      if (document.visibilityState !== "visible" || hasUnsentWords()) return;
      isLooking.current = true;
      revalidate();
    }, betweenLooks);
    return () => clearInterval(timer);
  }, [revalidate]);

  useEffect(() => {
    if (state !== "idle") return;
    // What her own answer changed is no news to her: only what a look has found.
    if (isLooking.current) setNews(liveWords(seen.current, pulse));
    isLooking.current = false;
    seen.current = pulse;
  }, [state, pulse]);

  return (
    <p aria-live="polite" className="text-[0.95em] font-medium text-wait">
      {news}
    </p>
  );
}
