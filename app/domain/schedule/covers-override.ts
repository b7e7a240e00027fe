import { z } from "zod";
import { type Capacity, capacitySchema } from "#app/domain/schedule/capacity.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";

/** Covers as staff sets them for one service of one day; `inherit` leaves them to the schedule. */
export type CoversChoice = "inherit" | Capacity;

/**
 * What staff sets by hand: the covers of the service, or of one slot those that may arrive, of which
 * 0 says that it is full.
 */
export type CoversSetting =
  | { slot: null; choice: CoversChoice }
  | { slot: ClockTime; choice: "inherit" | number };

export const coversOverrideSchema = z.object({
  capacity: z.union([z.literal("inherit"), capacitySchema]),
  /** The slots with a limit of their own. */
  slotLimits: z.record(z.string(), z.int().min(0).max(5000)),
});
/** All that staff has set by hand for a service of a day. It goes before every exception. */
export type CoversOverride = z.infer<typeof coversOverrideSchema>;

/** A service of a day for which nothing is set by hand. */
export const nothingByHand: CoversOverride = { capacity: "inherit", slotLimits: {} };

/** What is set by hand for a service, or for one of its slots. */
export function choiceOf(override: CoversOverride, slot: ClockTime | null): CoversChoice {
  return slot === null ? override.capacity : (override.slotLimits[slot] ?? "inherit");
}

/** What is set by hand once one more setting is. */
export function withSetting(override: CoversOverride, setting: CoversSetting): CoversOverride {
  if (setting.slot === null) return { ...override, capacity: setting.choice };
  const { [setting.slot]: _replaced, ...others } = override.slotLimits;
  const slotLimits =
    setting.choice === "inherit" ? others : { ...others, [setting.slot]: setting.choice };
  return { ...override, slotLimits };
}
