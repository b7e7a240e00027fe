import { foldedTerms } from "#app/domain/text/name-search.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import type { GuestSearch } from "#app/server/db/known-guests.ts";
import type { Platform } from "#app/server/platform.ts";
import { rememberedConfig } from "#app/server/schedule/remembered-config.ts";
import { phonePrefix } from "#app/server/telephone/phone-prefix.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";

/** What was typed of somebody so far; empty where nothing was. */
export type TypedPerson = Record<"firstName" | "lastName" | "email" | "phone", string>;

const fewestDigits = 4;
const fewestLetters = 3;
const mostNames = 3;

async function typedNumber(phone: string, date: CalendarDate, { db }: Pick<Platform, "db">) {
  if (phone.replace(/\D/g, "").length < fewestDigits) return { whole: null, prefix: null };
  const { restaurant } = await rememberedConfig(db, { from: date, to: date });
  const country = restaurantCountry(restaurant);
  return { whole: storedPhone(phone, country), prefix: phonePrefix(phone, country) };
}

/**
 * How somebody is looked for while she is typed, and the contact that is whole by now. A number of
 * fewer than four digits, a name or an address of fewer than three letters finds nobody.
 */
export async function guestSearch(
  person: TypedPerson,
  deps: Pick<Platform, "db" | "now">,
): Promise<{ search: GuestSearch; contact: { email: string | null; phone: string | null } }> {
  const today = utcDate(deps.now);
  const { whole, prefix } = await typedNumber(person.phone, today, deps);
  const email = person.email.trim().toLowerCase();
  const names = foldedTerms(`${person.firstName} ${person.lastName}`);
  const search: GuestSearch = {
    phone: prefix,
    email: email.length >= fewestLetters ? email : null,
    names: names.join("").length >= fewestLetters ? names.slice(0, mostNames) : [],
  };
  return { search, contact: { email: email || null, phone: whole } };
}
