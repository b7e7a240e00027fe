import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { paths } from "#app/paths.ts";

type LanguageSwitchProps = {
  /** Where to go on; on the same page when it is not given. */
  next?: string;
  /** Hidden fields that go along. */
  children?: ReactNode;
};

/** Goes on in the other language. */
export function LanguageSwitch({ next, children }: LanguageSwitchProps) {
  const { pathname, search } = useLocation();
  const other = getLocale() === "fr" ? "en" : "fr";
  return (
    <form method="post" action={paths.language()}>
      <input type="hidden" name="next" value={next ?? pathname + search} />
      {children}
      <button
        type="submit"
        name="lang"
        value={other}
        lang={other}
        className="small-caps inline-flex min-h-target min-w-target items-center justify-center px-1 underline decoration-line hover:text-accent hover:decoration-accent"
      >
        {m.site_language_switch()}
      </button>
    </form>
  );
}
