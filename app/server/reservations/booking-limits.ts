import type { Party } from "#app/domain/reservations/party.ts";
import type { Env } from "#app/server/env.ts";
import { areLimitsOff, fingerprint, type LimitSettings } from "#app/server/http/rate-limit.ts";
import { reportError } from "#app/server/http/report-error.ts";

type BookingLimiters = Pick<Env, "BOOKINGS_BY_SOURCE" | "BOOKINGS_BY_EMAIL" | "BOOKINGS_BY_PHONE">;
type Booker = { source: string; party: Pick<Party, "email" | "phone"> };

async function isWithin(limiter: RateLimit, key: string): Promise<boolean> {
  try {
    return (await limiter.limit({ key })).success;
  } catch (error) {
    // No table is lost because nobody could count: the ledger keeps the covers right without.
    reportError(error);
    return true;
  }
}

/** A telephone number as it is dialled, however it was set in groups. */
function dialled(phone: string): string {
  return phone.replace(/[^+\d]/g, "");
}

/**
 * Counts a booking against where it comes from, its mail address and its telephone number; false
 * once there were too many of one of them within a minute. The limits stand in wrangler.toml.
 */
export async function countBooking(
  { source, party: { email, phone } }: Booker,
  env: LimitSettings & BookingLimiters,
): Promise<boolean> {
  if (areLimitsOff(env)) return true;
  const counted = await Promise.all([
    isWithin(env.BOOKINGS_BY_SOURCE, source),
    email === null || isWithin(env.BOOKINGS_BY_EMAIL, fingerprint(email)),
    phone === null || isWithin(env.BOOKINGS_BY_PHONE, fingerprint(dialled(phone))),
  ]);
  return counted.every((isFine) => isFine);
}
