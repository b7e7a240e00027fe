import type { PendingReason, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

type Told = { status: ReservationStatus; pendingReason?: PendingReason | null; late?: boolean };

/** The word for the state of a reservation. */
export function statusLabel({ status, pendingReason = null, late = false }: Told): string {
  switch (status) {
    case "pending":
      if (pendingReason === null) return m.admin_status_pending();
      return pendingReason === "manual"
        ? m.admin_status_pending_manual()
        : m.admin_status_pending_capacity();
    case "confirmed":
      return m.admin_status_confirmed();
    case "refused":
      return m.admin_status_refused();
    case "cancelled":
      return late ? m.admin_status_cancelled_late() : m.admin_status_cancelled();
    case "expired":
      return m.admin_status_expired();
    case "arrived":
      return m.admin_status_arrived();
    case "no_show":
      return m.admin_status_no_show();
  }
}
