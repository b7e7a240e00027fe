import type { Outcome } from "#app/domain/ledger-command.ts";
import type { Platform } from "#app/server/context.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { codeOfGuestSlug } from "#app/server/reservations/guest-link.ts";
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
