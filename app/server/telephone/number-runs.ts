import type { CountryCode } from "libphonenumber-js/min";
import { phonePrefix } from "#app/server/telephone/phone-prefix.ts";

const surelyOwn = 6;

/**
 * The runs of digits of which a stored number has one when it has what was typed: as it stands, as a
 * number begins in `country`, and without the zero or zeros that are dialled and not stored.
 */
export function numberRuns(typed: string, country: CountryCode): string[] {
  // (0) stands in an international number for a zero that one leaves out.
  const digits = typed.replace(/(?<=\d.*)\(0\)/, "").replace(/\D/g, "");
  const isFromStart = /^\s*\(?\s*(\+|0)/.test(typed);
  const whole = typed.replace(/\(0\)/, /^\s*\(?\s*(\+|00)/.test(typed) ? "" : "0");
  const prefix = isFromStart ? phonePrefix(whole, country)?.slice(1) : null;
  const short = digits.replace(/^0+/, "");
  const isOwn = short !== digits && short.length >= surelyOwn;
  return [...new Set([digits, ...(prefix ? [prefix] : []), ...(isOwn ? [short] : [])])];
}
