import type { Outcome } from "#app/domain/reservations/commands.ts";
import { findCommand } from "#app/server/db/commands.ts";
import { commandFingerprint } from "#app/server/ledger/command-fingerprint.ts";
import { book } from "#app/server/ledger/commands/book.ts";
import type { Platform } from "#app/server/platform.ts";
import { type Booking, bookCommand } from "#app/server/reservations/book-command.ts";

/**
 * What a booking with this key came to before, read without its ledger: the outcome of the same
 * booking, `key-reused` where the key was another's, `null` where no command with it is stored.
 */
export async function storedOutcome(
  booking: Booking,
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<Outcome<"book"> | null> {
  const stored = await findCommand(db, booking.key);
  if (!stored) return null;
  const isSame = stored.fingerprint === commandFingerprint(booking, bookCommand(booking, now));
  if (!isSame) return { ok: false, reason: "key-reused" };
  return { ok: true, result: book.result.parse(JSON.parse(stored.result)) };
}
