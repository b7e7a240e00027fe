import { type CountryCode, getCountryCallingCode } from "libphonenumber-js/min";
import type { Locale } from "#app/domain/locale.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { readPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";

type Form = "national" | "international";

function shown(stored: string, country: CountryCode, form: Form): ShownPhone {
  const number = readPhone(stored, country);
  if (!number) return { text: stored, href: null };
  const isOwn = number.countryCallingCode === getCountryCallingCode(country);
  const text =
    isOwn && form === "national" ? number.formatNational() : number.formatInternational();
  return { text, href: `tel:${number.number}` };
}

/** A guest's number for staff: as one dials it in the restaurant's country, else with its code. */
export function phoneForStaff(
  stored: string | null,
  restaurant: Pick<Restaurant, "phone" | "zone" | "locale">,
): ShownPhone | null {
  return stored === null ? null : shown(stored, restaurantCountry(restaurant), "national");
}

/** The restaurant's number for a reader: who reads its own language is taken to be in its country. */
export function restaurantPhone(
  restaurant: Pick<Restaurant, "phone" | "zone" | "locale">,
  locale: Locale,
): ShownPhone & { international: string } {
  const country = restaurantCountry(restaurant);
  const form = locale === restaurant.locale ? "national" : "international";
  const { text: international } = shown(restaurant.phone, country, "international");
  return { ...shown(restaurant.phone, country, form), international };
}
