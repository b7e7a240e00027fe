import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useCarrier } from "#app/components/site/prefill-link.tsx";
import { languageMark } from "#app/domain/reservations/prefill-details.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { paths } from "#app/paths.ts";

type LanguageSwitchProps = {
  /** Where to go on; on the same page when it is not given. */
  next?: string;
  /** Hidden fields that go along. */
  children?: ReactNode;
};

/** Goes on in the other language, on the same page, with what was typed there. */
export function LanguageSwitch({ next, children }: LanguageSwitchProps) {
  const form = useCarrier()?.form;
  if (form) return <LanguageButton form={form} />;
  return (
    <form method="post" action={paths.language()}>
      {children}
      <LanguageButton next={next} />
    </form>
  );
}

function LanguageButton({ form, next }: { form?: string; next?: string }) {
  const { pathname, search } = useLocation();
  const other = getLocale() === "fr" ? "en" : "fr";
  return (
    <>
      <input type="hidden" form={form} name="next" value={next ?? pathname + search} />
      <button
        type="submit"
        form={form}
        formAction={form && paths.language()}
        formNoValidate
        name={languageMark}
        value={other}
        lang={other}
        className="small-caps inline-flex min-h-target min-w-target items-center justify-center px-1 underline decoration-line hover:text-accent hover:decoration-accent"
      >
        {m.site_language_switch()}
      </button>
    </>
  );
}
