import type { BookingAttempt } from "#app/components/booking/reserve-form.tsx";
import { isBookable } from "#app/domain/availability/day-offer.ts";
import type { PrefillDetails } from "#app/domain/reservations/prefill-details.ts";
import { bookingPage, statusOfStanding } from "#app/http/booking-page.ts";
import type { BookingQuery } from "#app/http/booking-query.ts";
import type { ServiceView } from "#app/server/availability/show-service.ts";

/** The page from which a booking starts, with the details that were typed on another one. */
export function startedBooking(
  view: ServiceView,
  { time, isMisread }: BookingQuery,
  details: PrefillDetails | null,
  mintRequestKey: () => string,
) {
  const hasForm = view.standing === "open" && isBookable(view.offer);
  const attempt: BookingAttempt = {
    time,
    isMisread,
    failure: null,
    unsent: null,
    standing: null,
    again: false,
    lastResult: null,
    requestKey: hasForm ? mintRequestKey() : null,
    details,
  };
  return bookingPage(view, attempt, isMisread ? 400 : statusOfStanding[view.standing]);
}
