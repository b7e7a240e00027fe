import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { Actor } from "#app/domain/reservations/command-inputs.ts";
import type { BookCommand, StatusCommand } from "#app/domain/reservations/commands.ts";
import type { ReservationState, StatusAction } from "#app/domain/reservations/reservation.ts";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { emptyFigures, type ServiceDay } from "#app/domain/reservations/service-day.ts";
import {
  type BookingOptions,
  defaultBookingOptions,
} from "#app/domain/schedule/booking-options.ts";
import type { Capacity } from "#app/domain/schedule/capacity.ts";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { slotsBetween } from "#app/domain/schedule/slots.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf, timeZoneSchema } from "#app/domain/time/restaurant-clock.ts";

export const paris = timeZoneSchema.parse("Europe/Paris");
export const friday = calendarDate("2026-11-27");
export const soir = serviceSlug("soir");

type DaySettings = {
  capacity?: Capacity;
  slotLimit?: number | null;
  slotLimits?: Record<string, number>;
  held?: number;
  heldBySlot?: Record<string, number>;
  waiting?: number;
  closed?: boolean;
};

/** A Friday evening from 19:00 to 22:00 with 50 covers, unless told otherwise. */
export function anEvening(settings: DaySettings = {}): ServiceDay {
  const { capacity = 50, slotLimit = null, held = 0, heldBySlot = {}, waiting = 0 } = settings;
  const { slotLimits = {} } = settings;
  const slots = slotsBetween(clockTime("19:00"), clockTime("22:00"), 30);
  return {
    date: friday,
    service: soir,
    opening: settings.closed
      ? { kind: "closed", label: null }
      : { kind: "open", slots, capacity, slotLimit, slotLimits },
    figures: { ...emptyFigures, held, heldBySlot, pending: waiting, waiting },
  };
}

/** The default options at noon of the day before, unless told otherwise. */
export function rules(
  options: Partial<BookingOptions> = {},
  now = instantOf(calendarDate("2026-11-26"), clockTime("12:00"), paris),
): BookingPolicy {
  return { options: { ...defaultBookingOptions, ...options }, zone: paris, now };
}

/** A confirmed table of two at 20:00 on the evening above, unless told otherwise. */
export function aState(table: Partial<ReservationState> = {}): ReservationState {
  return {
    date: friday,
    service: soir,
    time: clockTime("20:00"),
    covers: 2,
    status: "confirmed",
    pendingReason: null,
    ...table,
  };
}

/** A booking by a guest for two at 20:00. */
export function aBooking(covers = 2, time = "20:00"): BookCommand {
  return {
    kind: "book",
    notify: true,
    again: false,
    own: [],
    key: crypto.randomUUID(),
    actor: { kind: "guest" },
    at: rules().now,
    time: clockTime(time),
    locale: "fr",
    party: {
      covers,
      firstName: "Claire",
      lastName: "Martin",
      email: "claire@example.test",
      phone: null,
      note: null,
      dietaryNote: null,
    },
  };
}

/** A status action of an admin, without force. */
export function aStatusCommand(
  kind: StatusAction,
  {
    force = false,
    actor = { kind: "staff", user: "u1", role: "admin" },
  }: { force?: boolean; actor?: Actor } = {},
): StatusCommand {
  const code = reservationCodeSchema.parse("k7m2q9");
  const key = crypto.randomUUID();
  const at = rules().now;
  const told = { reason: null, notify: true };
  const seen = { expectedVersion: null, arrivedCovers: null };
  return { kind, code, key, actor, at, force, ...told, ...seen };
}
