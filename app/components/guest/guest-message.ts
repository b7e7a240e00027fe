import {
  cancellationOf,
  type GuestReservation,
} from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** What a guest's page says first: how the reservation stands, and what happens next. */
export type GuestMessage = { title: string; text: string; next: string | null };

function waitingMessage({ pendingReason, email, hasHeldMail }: GuestReservation): GuestMessage {
  const isTold = email !== null && !hasHeldMail;
  const next = isTold ? m.guest_answer_by_mail({ email }) : m.guest_answer_by_phone();
  return pendingReason === "capacity"
    ? { title: m.guest_full_title(), text: m.guest_full_text(), next }
    : { title: m.guest_manual_title(), text: m.guest_manual_text(), next };
}

/** How a change ended that was the last to happen to a table; `null` where none was. */
function changedMessage({ lastChange, requestedChange }: GuestReservation) {
  const { kind, by, hasMoved } = lastChange;
  if (kind === "refuse-change") {
    return { title: m.guest_change_refused_title(), text: m.guest_change_refused_text() };
  }
  if (kind === "accept-change") {
    return { title: m.guest_change_accepted_title(), text: m.guest_changed_text() };
  }
  if (kind !== "change") return null;
  if (requestedChange !== null) {
    return { title: m.guest_confirmed_title(), text: m.guest_change_waiting_text() };
  }
  if (hasMoved) return { title: m.guest_changed_title(), text: m.guest_changed_text() };
  if (by !== "guest") return null;
  return { title: m.guest_change_withdrawn_title(), text: m.guest_change_withdrawn_text() };
}

function confirmedMessage(reservation: GuestReservation): GuestMessage {
  const { isOver, email, hasHeldMail, lastChange } = reservation;
  if (isOver) {
    return {
      title: m.guest_confirmed_over_title(),
      text: m.guest_confirmed_over_text(),
      next: null,
    };
  }
  const isTold = email !== null && !hasHeldMail;
  if (lastChange.kind === "restore") {
    const next = isTold ? m.guest_confirmed_mail({ email }) : null;
    return { title: m.guest_restored_title(), text: m.guest_restored_text(), next };
  }
  const changed = changedMessage(reservation);
  if (changed) {
    // Staff may change a table without a mail of it.
    const isMailed = isTold && !(lastChange.kind === "change" && lastChange.by === "staff");
    return { ...changed, next: isMailed ? m.guest_changed_mail({ email }) : null };
  }
  const next = isTold ? m.guest_confirmed_mail({ email }) : null;
  return { title: m.guest_confirmed_title(), text: m.guest_confirmed_text(), next };
}

function cancelledMessage(reservation: GuestReservation): GuestMessage {
  switch (cancellationOf(reservation)) {
    case "withdrawn":
      return { title: m.guest_withdrawn_title(), text: m.guest_withdrawn_text(), next: null };
    case "request": {
      const title = m.guest_cancelled_request_title();
      return { title, text: m.guest_cancelled_request_text(), next: null };
    }
    case "table": {
      const isOwn = reservation.lastChange.by === "guest";
      const text = isOwn
        ? m.guest_cancelled_by_guest_text()
        : m.guest_cancelled_by_restaurant_text();
      return { title: m.guest_cancelled_title(), text, next: null };
    }
  }
}

function refusedMessage({ lastChange }: GuestReservation): GuestMessage {
  const text = lastChange.heldBefore
    ? m.guest_refused_after_confirmation_text()
    : m.guest_refused_text();
  return { title: m.guest_refused_title(), text, next: null };
}

/** The words for a reservation in its state. */
export function guestMessage(reservation: GuestReservation): GuestMessage {
  switch (reservation.status) {
    case "pending":
      return waitingMessage(reservation);
    case "confirmed":
      return confirmedMessage(reservation);
    case "refused":
      return refusedMessage(reservation);
    case "cancelled":
      return cancelledMessage(reservation);
    case "expired":
      return { title: m.guest_expired_title(), text: m.guest_expired_text(), next: null };
    case "arrived":
      return { title: m.guest_arrived_title(), text: m.guest_arrived_text(), next: null };
    case "no_show":
      return { title: m.guest_no_show_title(), text: m.guest_no_show_text(), next: null };
  }
}
