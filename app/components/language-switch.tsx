import { useLocation } from "@remix-run/react";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { paths } from "#app/paths.ts";

/** Goes on in the other language, on the same page. */
export function LanguageSwitch() {
  const { pathname, search } = useLocation();
  const other = getLocale() === "fr" ? "en" : "fr";
  return (
    <form method="post" action={paths.language()}>
      <input type="hidden" name="next" value={pathname + search} />
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
