import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { CoversChoice, CoversOverride } from "#app/domain/schedule/covers-override.ts";
import type { CoversOrigin } from "#app/domain/schedule/opening.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";

/** One change of covers by hand: when, by whom, of the service or of a slot. */
export type CoversChange = {
  version: number;
  when: LocalMoment;
  userName: string | null;
  slot: ClockTime | null;
  before: Capacity;
  after: Capacity;
};

/** The covers of a service of a day: what is set by hand, where they come from and may go back to. */
export type CoversView = {
  override: CoversOverride;
  origin: CoversOrigin;
  /** What the schedule says, whatever is set by hand. */
  scheduled: { capacity: Capacity; origin: CoversOrigin };
  /** What was set by hand before the present value was; `inherit` for nothing. */
  previous: CoversChoice;
  changes: CoversChange[];
};

/** What was set for the whole service before the last change; the changes stand latest first. */
export function previousChoice(
  changes: readonly { slot: ClockTime | null; choice: CoversChoice }[],
): CoversChoice {
  return changes.filter(({ slot }) => slot === null)[1]?.choice ?? "inherit";
}
