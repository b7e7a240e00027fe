import type { Outcome } from "#app/domain/reservations/commands.ts";
import { codeOfGuestSlug } from "#app/server/links/guest-link.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

type Cancellation = { slug: string; key: string };

/**
 * Cancels the reservation behind a guest's link, or withdraws the request. Refused as `not-found`
 * (also for a wrong key), `not-allowed` and `past`.
 */
export async function cancelAsGuest(
  { slug, key }: Cancellation,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<"cancel">> {
  const code = codeOfGuestSlug(slug, linkSecrets(deps.env));
  if (!code) return { ok: false, reason: "not-found" };
  const how = { notify: true, force: false, reason: null, expectedVersion: null };
  return commandReservation(
    { kind: "cancel", code, key, actor: { kind: "guest" }, at: deps.now, ...how },
    deps,
  );
}
