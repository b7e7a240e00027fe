import type { Outcome } from "#app/domain/reservations/commands.ts";
import type { Platform } from "#app/server/platform.ts";
import { bookTable } from "#app/server/reservations/book.ts";
import type { Booking } from "#app/server/reservations/book-command.ts";
import { countBooking } from "#app/server/reservations/booking-limits.ts";
import { checkRequestKey } from "#app/server/reservations/request-key.ts";
import { storedOutcome } from "#app/server/reservations/stored-outcome.ts";
import { withStoredPhone } from "#app/server/reservations/with-stored-phone.ts";

type Refusal = { ok: false; reason: "bad-key" } | { ok: false; reason: "too-many" };
type BookDeps = Pick<Platform, "env" | "db" | "now">;

/** The keys of the forms that were counted here and are being decided: one of them books once at most. */
const underWay = new Set<string>();

/**
 * Takes a booking from a form that is right. Refused as `bad-key` unless the site has minted its key
 * within 24 hours, and as `too-many` over a limit; a key that was used is answered in spite of both.
 */
export async function takeBooking(
  asked: Booking,
  source: string,
  deps: BookDeps,
): Promise<Outcome<"book"> | Refusal> {
  const { env, now } = deps;
  const key = checkRequestKey(asked.key, now, env);
  if (key === "invented") return { ok: false, reason: "bad-key" };
  const booking = await withStoredPhone(asked, deps);
  if (key === "outdated") {
    return (await storedOutcome(booking, deps)) ?? { ok: false, reason: "bad-key" };
  }
  const isFine = await countBooking({ source, party: booking.party }, env);
  if (!isFine && !underWay.has(booking.key)) {
    return (await storedOutcome(booking, deps)) ?? { ok: false, reason: "too-many" };
  }
  underWay.add(booking.key);
  try {
    return await bookTable(booking, deps);
  } finally {
    underWay.delete(booking.key);
  }
}
