import type { BookingQuery } from "#app/booking-query.ts";
import type { BookingAttempt } from "#app/components/booking/reserve-form.tsx";
import type { CarriedDetails } from "#app/domain/carried-details.ts";
import { isBookable } from "#app/domain/day-offer.ts";
import { bookingPage, statusOfStanding } from "#app/http/booking-page.ts";
import type { ServiceView } from "#app/server/availability/show-service.ts";

/** The page from which a booking starts, with the details that were typed on another one. */
export function startedBooking(
  view: ServiceView,
  { time, isMisread }: BookingQuery,
  details: CarriedDetails | null,
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
