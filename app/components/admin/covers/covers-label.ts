import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { CoversOrigin } from "#app/domain/schedule/opening.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { wholeNumber } from "#app/i18n/format.ts";

/** Covers of a service in a word: their number, or by hand. */
export function coversLabel(covers: Capacity): string {
  return covers === "unset" ? m.covers_by_hand() : wholeNumber(covers);
}

/** Covers as they were set: nothing at all is full, and a slot without a limit is answered so. */
export function coversSetLabel(covers: Capacity, isOfSlot: boolean): string {
  if (covers === 0) return m.covers_is_full();
  if (covers === "unset" && isOfSlot) return m.covers_no_limit();
  return coversLabel(covers);
}

const evening = clockTime("17:00");

/** The day for which covers are set by hand, as one says it. */
function byHandLabel({ date, slots }: ServiceSummary, present: LocalMoment): string {
  if (date !== present.date) return m.covers_from_day();
  const [first] = slots;
  return first && first.time >= evening ? m.covers_from_tonight() : m.covers_from_today();
}

/** Where the covers of a service come from. */
export function originLabel(
  origin: CoversOrigin,
  summary: ServiceSummary,
  present: LocalMoment,
): string {
  switch (origin.kind) {
    case "by-hand":
      return byHandLabel(summary, present);
    case "exception":
      return origin.label === ""
        ? m.covers_from_exception_nameless()
        : m.covers_from_exception({ label: origin.label });
    case "week":
      return m.covers_from_week();
  }
}

/** The button that gives covers back to where they came from. */
export function backLabel({
  capacity,
  origin,
}: {
  capacity: Capacity;
  origin: CoversOrigin;
}): string {
  const covers = coversLabel(capacity);
  if (origin.kind === "exception" && origin.label !== "") {
    return m.covers_back_to_exception({ label: origin.label, covers });
  }
  return origin.kind === "week" ? m.covers_back_to_week({ covers }) : m.covers_back_to({ covers });
}
