import type { BookingField } from "#app/domain/reservations/booking-form.ts";
import { foreignLetters, holdsAddress } from "#app/domain/text/text-issue.ts";
import { m } from "#app/i18n/compiled/messages.js";

type FieldState = { errors?: string[]; initialValue?: unknown };

const words: Record<BookingField, () => string> = {
  time: m.site_error_time,
  covers: m.site_error_covers,
  firstName: m.site_error_first_name,
  lastName: m.site_error_last_name,
  email: m.site_error_email,
  phone: m.site_error_phone,
  note: m.site_error_note,
  dietaryNote: m.site_error_dietary_note,
  requestKey: m.site_error_request_key,
};

/** What a field that was left empty asks for: its rule would only answer what nobody wrote. */
const missing: Partial<Record<BookingField, () => string>> = {
  firstName: m.site_missing_name,
  email: m.site_missing_email,
};

/** What is said of an error that has words of its own. */
const wordsOfIssue = new Map([
  [holdsAddress, m.site_error_name_address],
  [foreignLetters, m.site_error_email_letters],
]);

export const bookingFields: readonly BookingField[] = [
  "time",
  "covers",
  "firstName",
  "lastName",
  "email",
  "phone",
  "dietaryNote",
  "note",
  "requestKey",
];

/** How to put a field right, in words; `null` when it is right. */
export function fieldError(
  name: BookingField,
  { errors, initialValue }: FieldState,
): string | null {
  if (!errors || errors.length === 0) return null;
  const given = initialValue ?? "";
  // A field that was sent twice holds a list.
  const isEmpty = typeof given === "string" && given.trim() === "";
  const own = errors.map((error) => wordsOfIssue.get(error)).find((word) => word !== undefined);
  return ((isEmpty ? missing[name] : own) ?? words[name])();
}
