import type { BookingAttempt } from "#app/components/booking/reserve-form.tsx";
import { type BookingObstacle, isKeySpent } from "#app/domain/reservations/booking-failure.ts";
import { bookingFormSchema } from "#app/domain/reservations/booking-form.ts";
import { typedDetails } from "#app/domain/reservations/prefill-details.ts";
import { parseSubmission } from "#app/forms/submission.ts";
import { bookingPage, statusOfStanding } from "#app/http/booking-page.ts";
import type { SentBooking } from "#app/http/sent-booking.ts";
import type { ServiceView } from "#app/server/availability/show-service.ts";

function statusOf(view: ServiceView, { failure, unsent }: BookingObstacle): number {
  if (view.standing === "past" || view.standing === "closed")
    return statusOfStanding[view.standing];
  if (unsent === "too-many") return 429;
  if (failure === null) return 400;
  if (failure === "failed") return 500;
  return failure === "unavailable" ? 503 : 409;
}

/** The page that a form without a table comes back to, filled as it was sent. */
export function refusedBooking(
  form: FormData,
  { shown, requestKey }: SentBooking,
  { obstacle, view }: { obstacle: BookingObstacle; view: ServiceView },
  mintRequestKey: () => string,
) {
  const submission = parseSubmission(form, bookingFormSchema);
  const refused = obstacle.failure ?? obstacle.unsent;
  const key = isKeySpent(obstacle) ? null : requestKey;
  const attempt: BookingAttempt = {
    ...obstacle,
    time: shown.time,
    isMisread: false,
    again: obstacle.failure === "duplicate" || form.get("again") === "on",
    lastResult: submission.reply({ formErrors: refused === null ? [] : [refused] }),
    requestKey: key ?? mintRequestKey(),
    details: typedDetails(form),
  };
  return bookingPage(view, attempt, statusOf(view, obstacle));
}
