import { bookingFormSchema, readableParts } from "#app/domain/reservations/booking-form.ts";
import { isTrapFilled } from "#app/domain/reservations/trap-field.ts";
import { submittedValue } from "#app/forms/submission.ts";
import type { BookingQuery } from "#app/http/booking-query.ts";

/** A booking form as it was sent, right or wrong; what it does not tell, its address may. */
export function sentBooking(form: FormData, query: BookingQuery) {
  const booking = submittedValue(form, bookingFormSchema);
  const { covers, requestKey } = readableParts(form);
  return {
    booking,
    requestKey,
    isTrapFilled: isTrapFilled(form),
    shown: { covers: covers ?? query.covers, time: booking?.time ?? query.time },
  };
}

export type SentBooking = ReturnType<typeof sentBooking>;
