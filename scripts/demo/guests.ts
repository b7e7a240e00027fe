import slugify from "slugify";
import type { Locale } from "#app/domain/locale.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";
import { bistro } from "./bistro.ts";
import type { Dice } from "./dice.ts";
import { french, visitors } from "./names.ts";

export type Guest = {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  locale: Locale;
};

const mailHosts = ["example.com", "example.org", "example.net", "courriel.test"];

function guest(dice: Dice): Guest {
  const origin = dice.chance(0.76) ? french : dice.oneOf(visitors);
  const firstName = dice.oneOf(origin.firstNames);
  const lastName = dice.oneOf(origin.lastNames);
  const address = slugify(`${firstName} ${lastName}`, { lower: true, strict: true });
  return {
    firstName,
    lastName,
    email: `${address.replaceAll("-", ".")}@${dice.oneOf(mailHosts)}`,
    phone: storedPhone(
      origin.phone.replace(/#/g, () => String(dice.between(0, 9))),
      restaurantCountry(bistro),
    ),
    locale: origin.locale,
  };
}

/** People who come to the bistro, some of them again and again: draws one at each call. */
export function guestsOf(dice: Dice): () => Guest {
  const regulars = Array.from({ length: 40 }, () => guest(dice));
  return () => (dice.chance(0.22) ? dice.oneOf(regulars) : guest(dice));
}
