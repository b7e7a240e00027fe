import { type Locale, locales } from "#app/domain/locale.ts";
import { choiceCookie, cookiesIn } from "#app/server/http/cookies.ts";

const cookieName = "lang";

function fromCookie(headers: Headers): Locale | null {
  const chosen = cookiesIn(headers)[cookieName];
  return locales.find((locale) => locale === chosen) ?? null;
}

function fromAcceptLanguage(header: string | null): Locale | null {
  const asked = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of asked) {
    const locale = locales.find((known) => known === tag.split("-")[0]);
    if (locale) return locale;
  }
  return null;
}

/** The language to answer in: the one chosen, else the browser's, else French. */
export function negotiateLocale(headers: Headers): Locale {
  return fromCookie(headers) ?? fromAcceptLanguage(headers.get("Accept-Language")) ?? locales[0];
}

/** The `Set-Cookie` that remembers a chosen language for a year. */
export function localeCookie(locale: Locale, secure: boolean): string {
  return choiceCookie(cookieName, locale, secure);
}
