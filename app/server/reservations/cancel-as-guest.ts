import type { CommandOutcome } from "#app/domain/ledger-command.ts";
import { reservationParams } from "#app/paths.ts";
import type { Platform } from "#app/server/context.ts";
import { actOnReservation } from "#app/server/reservations/act.ts";
import { codeOfGuestSlug } from "#app/server/reservations/guest-link.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

type Cancellation = { params: unknown; key: string };

/**
 * Cancels the reservation behind a guest's link, or withdraws the request. Refused as `not-found`
 * (also for a wrong key), `not-allowed` and `past`.
 */
export async function cancelAsGuest(
  { params, key }: Cancellation,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<CommandOutcome> {
  const slug = reservationParams.safeParse(params).data?.slug ?? "";
  const code = codeOfGuestSlug(slug, linkSecrets(deps.env));
  if (!code) return { ok: false, reason: "not-found" };
  const actor = { kind: "guest" } as const;
  const act = {
    act: "cancel",
    code,
    key,
    actor,
    force: false,
    reason: null,
    expectedVersion: null,
  } as const;
  return actOnReservation(act, deps);
}
