import { AsYouType, type CountryCode } from "libphonenumber-js/min";

/** How stored numbers begin that a half-typed one may become, in `country` where it names none. */
export function phonePrefix(text: string, country: CountryCode): string | null {
  const international = text.trim().replace(/^00/, "+");
  const typing = new AsYouType(country);
  typing.input(international);
  return typing.getNumberValue() ?? null;
}
