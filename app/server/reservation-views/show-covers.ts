import { type CoversView, previousChoice } from "#app/domain/reservations/covers-view.ts";
import { type CoversOverride, nothingByHand } from "#app/domain/schedule/covers-override.ts";
import { scheduledCovers } from "#app/domain/schedule/opening.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import type { listCoversChanges } from "#app/server/db/covers-changes.ts";

type ChangeRow = Awaited<ReturnType<typeof listCoversChanges>>[number];

/** The covers of a service of a day as staff sets them. */
export function coversView(
  { restaurant, schedule }: RestaurantConfig,
  { date, service }: { date: CalendarDate; service: ServiceSlug },
  override: CoversOverride | null,
  changes: readonly ChangeRow[],
): CoversView {
  const scheduled = scheduledCovers(schedule, date, service);
  const isByHand = override !== null && override.capacity !== "inherit";
  return {
    override: override ?? nothingByHand,
    origin: isByHand ? { kind: "by-hand" } : scheduled.origin,
    scheduled,
    previous: previousChoice(changes),
    changes: changes.map(({ at, choice: _choice, ...change }) => ({
      ...change,
      when: localMoment(at, restaurant.zone),
    })),
  };
}
