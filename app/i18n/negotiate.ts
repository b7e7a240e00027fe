import { type Locale, locales } from "#app/domain/locale.ts";

const cookieName = "lang";

function fromCookie(header: string | null): Locale | null {
  const chosen = header
    ?.split(";")
    .map((pair) => pair.trim().split("="))
    .find(([name]) => name === cookieName);
  return locales.find((locale) => locale === chosen?.[1]) ?? null;
}

function fromAcceptLanguage(header: string | null): Locale | null {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of wanted) {
    const locale = locales.find((known) => known === tag.split("-")[0]);
    if (locale) return locale;
  }
  return null;
}

/** The language to answer in: the one chosen, else the browser's, else French. */
export function negotiateLocale(headers: Headers): Locale {
  return (
    fromCookie(headers.get("Cookie")) ??
    fromAcceptLanguage(headers.get("Accept-Language")) ??
    locales[0]
  );
}

/** The `Set-Cookie` that remembers a chosen language for a year. */
export function localeCookie(locale: Locale, secure: boolean): string {
  const attributes = "Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
  return `${cookieName}=${locale}; ${attributes}${secure ? "; Secure" : ""}`;
}
