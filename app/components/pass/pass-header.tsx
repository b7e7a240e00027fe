import { Form, Link, NavLink } from "@remix-run/react";
import { LanguageSwitch } from "#app/components/language-switch.tsx";
import { ThemeSwitch } from "#app/components/pass/theme-switch.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import type { Theme } from "#app/theme.ts";

type PassHeaderProps = { restaurant: string; user: string; pending: number; theme: Theme };

const linkClasses =
  "inline-flex min-h-target items-center border-b-2 border-transparent no-underline hover:border-edge aria-[current=page]:border-accent aria-[current=page]:font-semibold";

/** The head of every page of the restaurant's book. */
export function PassHeader({ restaurant, user, pending, theme }: PassHeaderProps) {
  return (
    <header className="border-b border-line bg-raised">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 sm:px-6">
        <Link
          to={paths.home()}
          className="inline-flex min-h-target items-center font-semibold no-underline hover:underline"
        >
          {restaurant}
          <span className="sr-only">, {m.admin_site_link()}</span>
        </Link>
        <nav
          aria-label={m.admin_nav()}
          className="order-last basis-full md:order-none md:basis-auto"
        >
          <ul className="flex flex-wrap gap-x-5">
            <li>
              <NavLink to={paths.admin()} end className={linkClasses}>
                {m.admin_nav_today()}
              </NavLink>
            </li>
            <li>
              <NavLink to={paths.book("upcoming")} className={linkClasses}>
                {m.admin_nav_upcoming()}
              </NavLink>
            </li>
            <li>
              <NavLink to={paths.book("history")} className={linkClasses}>
                {m.admin_nav_history()}
              </NavLink>
            </li>
            {pending > 0 ? (
              <li>
                <Link
                  to={`${paths.admin()}#requests`}
                  className="inline-flex min-h-target items-center gap-1.5 font-medium text-wait no-underline hover:underline"
                >
                  <Mark shape="half" />
                  {m.admin_waiting_badge({ count: pending })}
                </Link>
              </li>
            ) : null}
          </ul>
        </nav>
        <div className="flex flex-wrap items-center gap-x-3">
          <ThemeSwitch theme={theme} />
          <LanguageSwitch />
          <Form method="post" action={paths.logout()}>
            <button type="submit" className="min-h-target px-1 underline">
              {m.account_logout()}
              <span className="sr-only"> ({user})</span>
            </button>
          </Form>
        </div>
      </div>
    </header>
  );
}
