import {
  type CountryCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";

function parsed(text: string, country: CountryCode): PhoneNumber | null {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  return number?.isPossible() ? number : null;
}

/** The number that a text stands for, in `country` where it names none; `null` when it is unreadable. */
export function readPhone(text: string, country: CountryCode): PhoneNumber | null {
  const number = text
    .replace(/^tel:/i, "")
    .replace(/;ext=/i, " ext. ")
    .replace(/^\(\s*(\+|00)\s*(\d+)\s*\)/, "$1$2 ");
  // The prefix of most countries, though not of all, for numbers of other ones.
  return parsed(number, country) ?? parsed(number.replace(/^00/, "+"), country);
}

/** A number as it is stored: in E.164, or as it was typed when it cannot be read. */
export function storedPhone(text: string, country: CountryCode): string {
  return readPhone(text, country)?.number ?? text;
}
