import { type ChangeEffect, changeEffect } from "#app/domain/reservations/change-effect.ts";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import { listServiceDays, serviceDayFrom } from "#app/server/db/service-days.ts";
import type { Platform } from "#app/server/platform.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

/** The change that a guest waits for, with what accepting it does to both sides. */
export type ShownChange = Placement & { effect: ChangeEffect };

/** That change of a reservation which stands in `own`; `null` for none. One round trip to D1, or none. */
export async function showRequestedChange(
  reservation: ReservationRow,
  own: ServiceDay,
  { db }: Pick<Platform, "db">,
): Promise<ShownChange | null> {
  const { requestedChange } = reservation;
  if (requestedChange === null) return null;
  const { date, service } = requestedChange;
  const range = { from: date, to: date };
  const [config, rows] = await readWithConfig(db, range, listServiceDays(db, date, date));
  const target = serviceDayFrom(config, rows, date, service);
  return { ...requestedChange, effect: changeEffect(own, target, reservation, requestedChange) };
}
