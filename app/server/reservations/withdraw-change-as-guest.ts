import type { Outcome } from "#app/domain/reservations/commands.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { codeOfGuestSlug } from "#app/server/links/guest-link.ts";
import type { Platform } from "#app/server/platform.ts";
import { changeAsGuest } from "#app/server/reservations/change-as-guest.ts";
import { lookUp } from "#app/server/reservations/command-reservation.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

type Withdrawal = { slug: string; key: string; expectedVersion: number | null };

/**
 * Takes back the change that a guest waits for, by asking for what stands. Without a version it is
 * that of the row which was read, so that a table that is moved meanwhile is not moved back. Source:
 * rules, "A guest's change that waits".
 */
export async function withdrawChangeAsGuest(
  { slug, key, expectedVersion }: Withdrawal,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<"change">> {
  const code = codeOfGuestSlug(slug, linkSecrets(deps.env));
  if (!code) return { ok: false, reason: "not-found" };
  const found = await lookUp(() => findReservation(deps.db, code));
  if (!found.ok) return found;
  if (!found.row) return { ok: false, reason: "not-found" };
  const version = expectedVersion ?? found.row.version;
  return changeAsGuest({ slug, key, expectedVersion: version, placement: found.row }, deps);
}
