import { type CountryCode, getCountries, parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Locale } from "#app/domain/locale.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";

/** Asked first: to go through all countries takes a tenth of a second. */
const likely: readonly CountryCode[] = ["FR", "BE", "CH", "LU", "CA", "GB", "IE", "US", "DE", "ES"];

const byLocale: Record<Locale, CountryCode> = { fr: "FR", en: "GB" };

const countryOfZone = new Map<string, CountryCode | null>();

function zoneCountry(zone: string): CountryCode | null {
  const known = countryOfZone.get(zone);
  if (known !== undefined) return known;
  const found = [...likely, ...getCountries()].find((country) =>
    new Intl.Locale(`und-${country}`).getTimeZones?.()?.includes(zone),
  );
  countryOfZone.set(zone, found ?? null);
  return found ?? null;
}

type Address = Pick<Restaurant, "phone" | "zone" | "locale">;

/** A restaurant is read once and asked about by each booking and page. */
const countryOf = new WeakMap<Address, CountryCode>();

function ownCountry({ phone, zone, locale }: Address): CountryCode {
  const own = phone.startsWith("+") ? parsePhoneNumberFromString(phone)?.country : undefined;
  return own ?? zoneCountry(zone) ?? byLocale[locale];
}

/**
 * The country in which the restaurant's guests write their numbers without its code: that of its
 * own number where it names one, else of its time zone, else of its language.
 */
export function restaurantCountry(restaurant: Address): CountryCode {
  const known = countryOf.get(restaurant);
  if (known) return known;
  const country = ownCountry(restaurant);
  countryOf.set(restaurant, country);
  return country;
}
