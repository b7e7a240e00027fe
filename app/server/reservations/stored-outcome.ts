import type { Outcome } from "#app/domain/ledger-command.ts";
import type { Platform } from "#app/server/context.ts";
import { findCommand } from "#app/server/db/commands.ts";
import { type Booking, bookCommand } from "#app/server/reservations/book-command.ts";
import { commandFingerprint } from "#app/server/reservations/command-fingerprint.ts";
import { book } from "#app/server/reservations/commands/book.ts";

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
  return { ok: true, answer: book.answer.parse(JSON.parse(stored.result)) };
}
