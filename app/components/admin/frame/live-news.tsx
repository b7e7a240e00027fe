import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { type AdminActivity, liveMessage } from "#app/components/admin/frame/live-message.ts";
import { hasUnsentMails } from "#app/components/admin/frame/unsent-message.ts";

const betweenLooks = 20_000;

/** Whether what a form came to is told or asked on the page: a look would take it away. */
function isAsking(): boolean {
  return document.querySelector("main [role=alert]") !== null;
}

/** Looks every twenty seconds, while the page is seen, whether something new came in, and says so. */
export function LiveNews(activity: AdminActivity) {
  const { revalidate, state } = useRevalidator();
  const [news, setNews] = useState<string | null>(null);
  const seen = useRef(activity);
  const isLooking = useRef(false);

  useEffect(() => {
    const timer = setInterval(() => {
      // A look that finds the session ended leaves the page: not with words that stand on it unsent.
      if (document.visibilityState !== "visible" || hasUnsentMails() || isAsking()) return;
      isLooking.current = true;
      revalidate();
    }, betweenLooks);
    return () => clearInterval(timer);
  }, [revalidate]);

  useEffect(() => {
    if (state !== "idle") return;
    // What her own answer changed is no news to her: only what a look has found.
    if (isLooking.current) setNews(liveMessage(seen.current, activity));
    isLooking.current = false;
    seen.current = activity;
  }, [state, activity]);

  return (
    <p aria-live="polite" className="text-[0.95em] font-medium text-wait print:hidden">
      {news}
    </p>
  );
}
