import {
  type CountryCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";

function parsed(text: string, country: CountryCode): PhoneNumber | null {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  if (!number?.isPossible()) return null;
  // A zero for calls at home that could not be taken off: dialled, the number would lead elsewhere.
  return number.isValid() || !number.nationalNumber.startsWith("0") ? number : null;
}

/** The number that a text stands for, in `country` where it names none; `null` when it is unreadable. */
export function readPhone(text: string, country: CountryCode): PhoneNumber | null {
  const number = text
    .replace(/^tel:/i, "")
    .replace(/;ext=/i, " ext. ")
    .replace(/^\(\s*(\+|00)\s*(\d+)\s*\)/, "$1$2 ");
  // 00 is the prefix of most countries, though not of all; (0) stands where one leaves it out.
  const international = number.replace(/^00/, "+");
  return (
    parsed(number, country) ??
    parsed(international, country) ??
    parsed(international.replace(/^(\+.*?)\(0\)/, "$1"), country)
  );
}

/** A number as it is stored: in E.164, or as it was typed when it cannot be read. */
export function storedPhone(text: string, country: CountryCode): string {
  return readPhone(text, country)?.number ?? text;
}
