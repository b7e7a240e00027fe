import { hasRoom, type ServiceOffer, serviceRefusal } from "#app/domain/availability/day-offer.ts";
import type { BookingRefusal } from "#app/domain/reservations/booking-policy.ts";
import { m } from "#app/i18n/compiled/messages.js";

function refusalMessage(refusal: BookingRefusal): string {
  switch (refusal) {
    case "full":
      return m.site_service_full();
    case "pending-full":
      return m.site_service_pending_full();
    case "past":
      return m.site_service_past();
    case "too-late":
      return m.site_service_too_late();
    case "not-online":
      return m.site_refused_not_online();
    case "too-far":
      return m.site_refused_too_far();
    case "party-too-large":
      return m.site_refused_party_too_large();
    case "closed":
    case "unknown-slot":
      return m.site_refused_closed();
  }
}

/** Why a service has no table for a party, in a sentence; `null` where it has one. */
export function serviceMessage(offer: ServiceOffer): string | null {
  const refusal = serviceRefusal(offer);
  if (refusal !== null) return refusalMessage(refusal);
  return hasRoom(offer) ? null : m.site_service_waiting();
}
