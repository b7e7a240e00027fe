import { Link, NavLink } from "@remix-run/react";
import { RequestBadge } from "#app/components/admin/live/request-badge.tsx";
import { SearchField } from "#app/components/admin/search/search-field.tsx";
import type { RequestCounts } from "#app/domain/live/request-counts.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

const linkClasses =
  "inline-flex min-h-target min-w-target items-center justify-center border-b-2 border-transparent no-underline hover:border-edge aria-[current=page]:border-accent aria-[current=page]:font-semibold";

type AdminHeaderProps = { restaurant: string; requests: RequestCounts };

/** The head of every page of the restaurant's book. */
export function AdminHeader({ restaurant, requests }: AdminHeaderProps) {
  return (
    <header className="relative border-b border-line bg-raised print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 sm:gap-x-6 md:max-lg:gap-x-4 px-[min(1rem,4vw)] sm:px-6">
        <Link
          to={paths.home()}
          reloadDocument
          className="inline-flex min-h-target min-w-0 items-center font-semibold no-underline wrap-anywhere hover:underline md:max-lg:max-w-24 md:max-lg:text-[0.88em] md:max-lg:leading-tight"
        >
          <span>{restaurant}</span>
          <span className="sr-only">{`, ${m.admin_site_link()}`}</span>
        </Link>
        <nav aria-label={m.admin_nav()} className="order-last sm:order-none">
          <ul className="flex flex-wrap gap-x-2.5 sm:gap-x-5 md:max-lg:gap-x-3.5">
            <li>
              <NavLink to={paths.admin()} end className={linkClasses}>
                {m.admin_nav_today()}
              </NavLink>
            </li>
            <li>
              <NavLink to={paths.adminReservations("upcoming")} className={linkClasses}>
                {m.admin_nav_upcoming()}
              </NavLink>
            </li>
            <li>
              <NavLink to={paths.adminReservations("history")} className={linkClasses}>
                {m.admin_nav_history()}
              </NavLink>
            </li>
            <li>
              <NavLink
                to={paths.newReservation()}
                className={linkClasses}
                aria-label={m.entry_title()}
                aria-keyshortcuts="n"
              >
                <span className="lg:hidden">{m.entry_nav()}</span>
                <span className="max-lg:hidden">{m.entry_title()}</span>
              </NavLink>
            </li>
          </ul>
        </nav>
        <SearchField />
        <RequestBadge requests={requests} />
      </div>
    </header>
  );
}
