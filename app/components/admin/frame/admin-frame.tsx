import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { AdminFooter } from "#app/components/admin/frame/admin-footer.tsx";
import { AdminHeader } from "#app/components/admin/frame/admin-header.tsx";
import { AfterAction } from "#app/components/admin/frame/after-action.tsx";
import { Keys } from "#app/components/admin/frame/keys.tsx";
import { AlertSwitches } from "#app/components/admin/live/alert-switches.tsx";
import { LiveNews } from "#app/components/admin/live/live-news.tsx";
import { useAwake } from "#app/components/admin/live/use-awake.ts";
import { useBell } from "#app/components/admin/live/use-bell.ts";
import { useHeldBack } from "#app/components/admin/live/use-held-back.ts";
import { useLiveBook } from "#app/components/admin/live/use-live-book.ts";
import { useStoredChoice } from "#app/components/admin/live/use-stored-choice.ts";
import { useTabTitle } from "#app/components/admin/live/use-tab-title.ts";
import type { LiveStart } from "#app/domain/live/feed-answer.ts";
import type { Theme } from "#app/domain/site/theme.ts";

type AdminFrameProps = {
  restaurant: string;
  live: LiveStart;
  user: string;
  theme: Theme;
  /** What was just done. */
  notice: ReactNode;
  children: ReactNode;
};

/** The last part of the address of a page: of a reservation's own page its slug. */
function useOwnSlug(): string {
  return useLocation().pathname.split("/").at(-1) ?? "";
}

/** What stands around every page of the admin area, and hears what becomes of the book. */
export function AdminFrame({ restaurant, live, user, theme, notice, children }: AdminFrameProps) {
  const [sound, awake] = [useStoredChoice("sound"), useStoredChoice("awake")];
  const bell = useBell(sound.isOn);
  const { requests, news, hearing, ask, forget } = useLiveBook(live, bell.ring);
  const isHeld = useHeldBack(hearing === "offline", ask);
  const slug = useOwnSlug();
  useAwake(awake.isOn);
  useTabTitle(requests);
  // Who looks at a reservation needs no line about it.
  useEffect(() => forget(slug), [forget, slug]);
  return (
    <div data-mood="admin" data-theme={theme} className="flex min-h-dvh flex-col">
      <AdminHeader restaurant={restaurant} requests={requests} />
      <div className="sticky top-0 z-10 print:hidden mx-auto w-full max-w-6xl sm:px-6">
        <div role="status">{notice}</div>
      </div>
      <main
        id="main"
        className="@container mx-auto w-full max-w-6xl flex-1 px-[min(1rem,4vw)] pt-5 pb-16 sm:px-6 has-data-beside:max-w-[90rem] print:max-w-none print:p-0"
      >
        {children}
      </main>
      <LiveNews {...{ news, hearing, isHeld }} today={live.today} onSeen={() => forget()} />
      <AdminFooter user={user} theme={theme}>
        <AlertSwitches sound={sound} awake={awake} />
      </AdminFooter>
      <Keys />
      <AfterAction />
    </div>
  );
}
