import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useCarrier } from "#app/components/site/prefill-link.tsx";
import { locales } from "#app/domain/locale.ts";
import { languageMark } from "#app/domain/reservations/prefill-details.ts";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { languages } from "#app/i18n/languages.ts";
import { paths } from "#app/paths.ts";

type LanguageSwitchProps = {
  /** Where to go on; on the same page when it is not given. */
  next?: string;
  /** Hidden fields that go along. */
  children?: ReactNode;
};

/** Goes on in another language, on the same page, with what was typed there. */
export function LanguageSwitch({ next, children }: LanguageSwitchProps) {
  const form = useCarrier()?.form;
  if (form) return <LanguageButtons form={form} />;
  return (
    <form method="post" action={paths.language()}>
      {children}
      <LanguageButtons next={next} />
    </form>
  );
}

function LanguageButtons({ form, next }: { form?: string; next?: string }) {
  const { pathname, search } = useLocation();
  const others = locales.filter((locale) => locale !== getLocale());
  return (
    <>
      <input type="hidden" form={form} name="next" value={next ?? pathname + search} />
      {others.map((other) => (
        <button
          key={other}
          type="submit"
          form={form}
          formAction={form && paths.language()}
          formNoValidate
          name={languageMark}
          value={other}
          lang={other}
          className="small-caps inline-flex min-h-target min-w-target items-center justify-center px-1 underline decoration-line hover:text-accent hover:decoration-accent"
        >
          {languages[other].name}
        </button>
      ))}
    </>
  );
}
