import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import type { DayState, SlotAvailability } from "#app/domain/availability/availability.ts";
import { m } from "#app/i18n/compiled/messages.js";

export const dayMarks = {
  open: "disc",
  request: "half",
  full: "ring",
  "not-yet": "dots",
  closed: "bar",
} as const satisfies Record<DayState, MarkShape>;

/** The word for what a day offers. */
export function dayStateWord(state: DayState): string {
  switch (state) {
    case "open":
      return m.site_day_open();
    case "request":
      return m.site_day_request();
    case "full":
      return m.site_day_full();
    case "not-yet":
      return m.site_day_not_yet();
    case "closed":
      return m.site_day_closed();
  }
}

const slotMarks = {
  available: "disc",
  last: "diamond",
  request: "half",
  full: "ring",
  closed: "bar",
} as const satisfies Record<SlotAvailability["state"], MarkShape>;

function slotStateWord({ state, bookable }: SlotAvailability): string {
  switch (state) {
    case "available":
      return m.site_slot_available();
    case "last":
      return m.site_slot_last();
    case "request":
      return m.site_slot_request();
    case "full":
      return bookable ? m.site_slot_waiting() : m.site_slot_full();
    case "closed":
      return m.site_slot_closed();
  }
}

/** What a slot offers, as a shape and a word. */
export function SlotStateLabel({ slot }: { slot: SlotAvailability }) {
  return (
    <span className="flex items-baseline gap-1.5 text-[0.82rem] leading-tight text-soft">
      <Mark shape={slotMarks[slot.state]} className="text-accent" />
      <span>{slotStateWord(slot)}</span>
    </span>
  );
}
