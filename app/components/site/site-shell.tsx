import type { ReactElement, ReactNode } from "react";
import { LanguageSwitch } from "#app/components/site/language-switch.tsx";
import { Fleuron } from "#app/components/site/ornament.tsx";
import { Prefill } from "#app/components/site/prefill-link.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { TextAnchor } from "#app/components/ui/text-link.tsx";
import type { PrefillDetails } from "#app/domain/reservations/prefill-details.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type SiteShellProps = {
  restaurant: RestaurantCard;
  children: ReactNode;
  /** Shown on `<main>`, for the pages that tell their state there. */
  status?: string;
  /** The cover has the restaurant's name as its title, and not above it too. */
  isCover?: boolean;
  /** What was typed on the way to a page of the booking, and whether its form stands here. */
  details?: PrefillDetails | null;
  hasForm?: boolean;
  /** The switch of the language, where it takes something else along. */
  language?: ReactElement;
};

/** The sheet that every page of the public site is printed on. */
export function SiteShell({ details = null, hasForm = false, ...sheet }: SiteShellProps) {
  return (
    <Prefill details={details} hasForm={hasForm}>
      <Sheet {...sheet} />
    </Prefill>
  );
}

type SheetProps = Omit<SiteShellProps, "details" | "hasForm">;

function Sheet(props: SheetProps) {
  const { restaurant, children, status, isCover = false, language = <LanguageSwitch /> } = props;
  return (
    <div className="mx-auto flex min-h-dvh max-w-3xl print:min-h-0 flex-col px-[min(1.25rem,5vw)] sm:px-[min(2rem,5vw)]">
      <header className="pt-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          {isCover ? (
            <PhoneLink phone={restaurant.phone} className="text-[0.92rem] tabular-nums" />
          ) : (
            <a
              href={paths.home()}
              className="inline-flex min-h-target min-w-0 flex-1 basis-40 items-center wrap-anywhere font-display text-[1.3rem] leading-tight no-underline hover:text-accent"
            >
              {restaurant.name}
            </a>
          )}
          <div className="print:hidden">{language}</div>
        </div>
        <div className="double-rule mt-1" />
      </header>
      <main id="main" data-status={status} className="flex-1 py-10 sm:py-14 print:py-6">
        {children}
      </main>
      <SiteFooter restaurant={restaurant} />
    </div>
  );
}

function SiteFooter({ restaurant }: { restaurant: RestaurantCard }) {
  return (
    <footer className="pb-10 text-center text-[0.92em] text-soft">
      <Fleuron className="mx-auto mb-5 text-brass" />
      <p className="font-display text-[1.15rem] text-ink">{restaurant.name}</p>
      <p className="mt-1">{`${restaurant.street}, ${restaurant.postalCode} ${restaurant.city}`}</p>
      <p className="flex flex-wrap items-center justify-center gap-x-6">
        <PhoneLink phone={restaurant.phone} />
        <TextAnchor href={`${paths.home()}#hours`} className="print:hidden">
          {m.site_hours_link()}
        </TextAnchor>
      </p>
    </footer>
  );
}
