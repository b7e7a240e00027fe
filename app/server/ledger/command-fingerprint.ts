import { createHash } from "node:crypto";
import type { LedgerCommand } from "#app/domain/reservations/commands.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";

/**
 * The hash of what a command asks, whenever, in whichever language and whoever proves to have made
 * what; one that names no reservation is about its ledger's own day.
 */
export function commandFingerprint(day: ServiceDayKey, command: LedgerCommand): string {
  const again = (command.kind === "book" && command.again) || undefined;
  // Where an undo leads follows from the version that it names.
  const derived = { own: undefined, placement: undefined };
  const { at: _at, ...asked } = { ...command, locale: null, again, ...derived };
  const parameters = "code" in command ? [asked] : [asked, day.date, day.service];
  return createHash("sha256").update(JSON.stringify(parameters)).digest("base64url");
}
