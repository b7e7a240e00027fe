import type { Outcome } from "#app/domain/reservations/commands.ts";
import { codeOfGuestSlug } from "#app/server/links/guest-link.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

type Announcement = { slug: string; key: string; minutes: number };

/**
 * Notes by how many minutes the guest behind a link will be late. Refused as `not-found` (also for a
 * wrong key), `not-allowed` unless the table is confirmed and of today, and `past`.
 */
export async function announceLatenessAsGuest(
  { slug, key, minutes }: Announcement,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<"announce-lateness">> {
  const code = codeOfGuestSlug(slug, linkSecrets(deps.env));
  if (!code) return { ok: false, reason: "not-found" };
  const how = { notify: true, expectedVersion: null, actor: { kind: "guest" } as const };
  return commandReservation(
    { kind: "announce-lateness", code, key, at: deps.now, minutes, ...how },
    deps,
  );
}
