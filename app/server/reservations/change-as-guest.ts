import type { Outcome } from "#app/domain/reservations/commands.ts";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import { codeOfGuestSlug } from "#app/server/links/guest-link.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

type GuestChange = {
  slug: string;
  key: string;
  expectedVersion: number | null;
  placement: Placement;
};

/**
 * Moves the table behind a guest's link, or lets the change wait for an answer. Refused as
 * `not-found` (also for a wrong key), `changed-since`, `not-allowed`, and for what a booking is.
 */
export async function changeAsGuest(
  { slug, key, expectedVersion, placement }: GuestChange,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<"change">> {
  const code = codeOfGuestSlug(slug, linkSecrets(deps.env));
  if (!code) return { ok: false, reason: "not-found" };
  const { date, service, time, covers } = placement;
  const actor = { kind: "guest" } as const;
  const how = { notify: true, force: false, person: null, expectedVersion };
  const asked = { date, service, time, covers };
  return commandReservation(
    { kind: "change", outcome: null, code, key, actor, at: deps.now, ...how, ...asked },
    deps,
  );
}
