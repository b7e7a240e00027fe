import type { Locale } from "#app/domain/locale.ts";
import {
  type BookingFailure,
  type BookingObstacle,
  isTableGone,
} from "#app/domain/reservations/booking-failure.ts";
import type { BookingForm } from "#app/domain/reservations/booking-form.ts";
import type { LedgerRefusal, RefusalOf } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { type ServiceView, showService } from "#app/server/availability/show-service.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import type { Platform } from "#app/server/platform.ts";
import { showStandingTable } from "#app/server/reservation-views/show-standing-table.ts";
import { isKeyKept } from "#app/server/reservations/key-kept.ts";
import { takeBooking } from "#app/server/reservations/take-booking.ts";

type Attempt = {
  day: ServiceDayKey;
  /** What the form asks for; `null` when a field of it is wrong. */
  booking: BookingForm | null;
  /** The key of the form; `null` where it has none that can be read. */
  requestKey: string | null;
  isTrapFilled: boolean;
  /** What the page is about that the form comes back to when it gets no table. */
  shown: { covers: number; time: ClockTime | null };
  /** Where the form comes from, as bookings are counted. */
  source: string;
  /** The reservations that this browser has made. */
  own: ReservationCode[];
  locale: Locale;
};

/** The table that a form has got: `slug` is that of its guest's link. */
type Taken = { ok: true; table: { code: ReservationCode; slug: string } };
type Stopped = { ok: false; obstacle: BookingObstacle };

const nothing: BookingObstacle = { failure: null, unsent: null, standing: null };

function stopped(obstacle: Partial<BookingObstacle>): Stopped {
  return { ok: false, obstacle: { ...nothing, ...obstacle } };
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
  { day, source, own, locale }: Attempt,
  platform: Platform,
): Promise<Taken | Stopped> {
  const { time, requestKey: key, again, ...party } = booking;
  const asked = { ...day, time, party, key, again, own, locale };
  const outcome = await takeBooking(asked, source, platform);
  if (outcome.ok) {
    const { code } = outcome.result;
    const named = { code, covers: party.covers, service: day.service };
    return { ok: true, table: { code, slug: guestSlug(named, platform.env.LINK_SECRET) } };
  }
  if (outcome.reason === "bad-key" || outcome.reason === "too-many") {
    return stopped({ unsent: outcome.reason });
  }
  const standing = await standingTableOf(outcome, key, platform);
  const failure: BookingFailure = standing === null ? outcome.reason : "duplicate";
  return stopped({ failure, standing });
}

/** A form with a wrong field, or one that no person has filled in: no ledger is asked. */
async function stopForm(
  { requestKey, isTrapFilled }: Attempt,
  platform: Platform,
): Promise<Stopped> {
  const isKept = requestKey !== null && (await isKeyKept(requestKey, platform));
  const unsent = isTrapFilled ? "trap-filled" : null;
  return stopped({ unsent: isKept ? unsent : "bad-key" });
}

/**
 * Takes a booking form, right or wrong. Answers the reservation, or what stands in its way (a
 * failure, why it has to be sent again, or nothing but its fields) with the service as it is now.
 */
export async function attemptBooking(
  attempt: Attempt,
  platform: Platform,
): Promise<Taken | (Stopped & { view: ServiceView })> {
  const { day, booking, isTrapFilled, shown } = attempt;
  const isAsked = booking !== null && !isTrapFilled;
  const outcome = await (isAsked
    ? takeForm(booking, attempt, platform)
    : stopForm(attempt, platform));
  if (outcome.ok) return outcome;
  const failed = isTableGone(outcome.obstacle.failure);
  return { ...outcome, view: await showService({ ...day, ...shown, failed }, platform) };
}
