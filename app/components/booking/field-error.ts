import type { BookingField } from "#app/domain/booking-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

const words: Record<BookingField, () => string> = {
  time: () => m.site_error_time(),
  covers: () => m.site_error_covers(),
  firstName: () => m.site_error_first_name(),
  lastName: () => m.site_error_last_name(),
  email: () => m.site_error_email(),
  phone: () => m.site_error_phone(),
  note: () => m.site_error_note(),
  requestKey: () => m.site_error_request_key(),
};

export const bookingFields: readonly BookingField[] = [
  "time",
  "covers",
  "firstName",
  "lastName",
  "email",
  "phone",
  "note",
  "requestKey",
];

/** How to put a field right, in words; `null` when it is right. */
export function fieldError(name: BookingField, errors: string[] | undefined): string | null {
  return errors && errors.length > 0 ? words[name]() : null;
}
