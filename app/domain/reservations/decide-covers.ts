import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { RefusalOf } from "#app/domain/reservations/commands.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import {
  type CoversOverride,
  type CoversSetting,
  choiceOf,
  withSetting,
} from "#app/domain/schedule/covers-override.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";

type CoversDecision =
  | { ok: true; override: CoversOverride; isIdle: boolean }
  | ({ ok: false } & RefusalOf<"set-capacity">);

/**
 * What is set by hand for a service of a day once staff has set one thing more; idle where it is set
 * so already. Fewer covers than are held are legal. A slot that is none can only be given back.
 */
export function decideCovers(
  { date, opening, override }: ServiceDay & { override: CoversOverride },
  setting: CoversSetting,
  { now, zone }: BookingPolicy,
): CoversDecision {
  if (opening.kind === "closed") return { ok: false, reason: "closed" };
  if (date < localMoment(now, zone).date) return { ok: false, reason: "past" };
  const { slot, choice } = setting;
  if (slot !== null && choice !== "inherit" && !opening.slots.includes(slot)) {
    return { ok: false, reason: "unknown-slot" };
  }
  const isIdle = choiceOf(override, slot) === choice;
  return { ok: true, override: withSetting(override, setting), isIdle };
}
