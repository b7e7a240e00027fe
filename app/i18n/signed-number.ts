import { wholeNumber } from "#app/i18n/format.ts";

/** A whole number whose minus is a minus sign, not a hyphen: `−4`. */
export function signedNumber(count: number): string {
  return wholeNumber(count).replace("-", "−");
}
