import type { BookingFailure, BookingObstacle } from "#app/domain/booking-failure.ts";
import type { BookingForm } from "#app/domain/booking-form.ts";
import type { LedgerRefusal, RefusalOf } from "#app/domain/ledger-command.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { ReservationCode } from "#app/domain/reservation.ts";
import type { Platform } from "#app/server/context.ts";
import { isKeyKept } from "#app/server/reservations/key-kept.ts";
import type { DayName } from "#app/server/reservations/ledger-facts.ts";
import { showStandingTable } from "#app/server/reservations/show-standing-table.ts";
import { takeBooking } from "#app/server/reservations/take-booking.ts";

type BookingAttempt = {
  day: DayName;
  /** What the form asks for; `null` when a field of it is wrong. */
  booking: BookingForm | null;
  /** The key of the form; `null` where it has none that can be read. */
  requestKey: string | null;
  isTrapFilled: boolean;
  /** Where the form comes from, as bookings are counted. */
  source: string;
  /** The reservations that this browser has made. */
  own: ReservationCode[];
  locale: Locale;
};

type AttemptOutcome =
  | { booked: { code: ReservationCode; covers: number }; obstacle: null }
  | { booked: null; obstacle: BookingObstacle };

const nothing: BookingObstacle = { failure: null, unsent: null, standing: null };

function stopped(obstacle: Partial<BookingObstacle>): AttemptOutcome {
  return { booked: null, obstacle: { ...nothing, ...obstacle } };
}

/** The table of who books a second one: proved by her browser, or by the key that made it. */
async function standingTableOf(
  refusal: RefusalOf<"book"> | LedgerRefusal,
  key: string,
  platform: Platform,
) {
  if (refusal.reason === "key-reused") return showStandingTable({ key }, platform);
  if (refusal.reason !== "duplicate" || refusal.code === null) return null;
  return showStandingTable({ code: refusal.code }, platform);
}

async function takeForm(
  booking: BookingForm,
  { day, source, own, locale }: BookingAttempt,
  platform: Platform,
): Promise<AttemptOutcome> {
  const { time, requestKey: key, again, ...party } = booking;
  const asked = { ...day, time, party, key, again, own, locale };
  const outcome = await takeBooking(asked, source, platform);
  if (outcome.ok)
    return { booked: { code: outcome.answer.code, covers: party.covers }, obstacle: null };
  if (outcome.reason === "bad-key" || outcome.reason === "too-many") {
    return stopped({ unsent: outcome.reason });
  }
  const standing = await standingTableOf(outcome, key, platform);
  const failure: BookingFailure = standing === null ? outcome.reason : "duplicate";
  return stopped({ failure, standing });
}

/**
 * Takes a booking form, right or wrong. Answers the reservation, or what stands in its
 * way: a failure, why it has to be sent again, or nothing but its fields.
 */
export async function attemptBooking(
  attempt: BookingAttempt,
  platform: Platform,
): Promise<AttemptOutcome> {
  const { booking, requestKey, isTrapFilled } = attempt;
  if (booking && !isTrapFilled) return takeForm(booking, attempt, platform);
  const isKept = requestKey !== null && (await isKeyKept(requestKey, platform));
  const unsent = isTrapFilled ? "trap-filled" : null;
  return stopped({ unsent: isKept ? unsent : "bad-key" });
}
