import {
  type ReservationCode,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { isSignature, signatureOf } from "#app/server/links/signature.ts";
import type { LinkSecrets } from "#app/server/settings/link-secrets.ts";

type NamedTable = { code: ReservationCode; covers: number; service: ServiceSlug };

/**
 * The slug of the guest's link, `table-de-4-soir-k7m2q9-…`: it names nobody and ends in a key of
 * 128 bits that is derived from the code and `secret`: it is stored only in the mails that bring it.
 */
export function guestSlug({ code, covers, service }: NamedTable, secret: string): string {
  return `table-de-${covers}-${service}-${code}-${signatureOf("guest-link", code, secret)}`;
}

/**
 * The code of a guest's link whose key is right by one of the secrets; `null` otherwise.
 */
export function codeOfGuestSlug(slug: string, secrets: LinkSecrets): ReservationCode | null {
  const parts = /^[a-z0-9-]*-([a-z0-9]{6})-([0-9a-f]{32})$/.exec(slug);
  const code = reservationCodeSchema.safeParse(parts?.[1]).data;
  if (!code || !parts?.[2]) return null;
  return isSignature(parts[2], "guest-link", code, secrets) ? code : null;
}
