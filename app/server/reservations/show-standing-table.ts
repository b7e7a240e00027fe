import { isStanding } from "#app/domain/contacts.ts";
import { guestChances } from "#app/domain/guest-reservation.ts";
import type { ReservationCode } from "#app/domain/reservation.ts";
import type { StandingTable } from "#app/domain/standing-table.ts";
import { worldDate } from "#app/domain/world-date.ts";
import type { Platform } from "#app/server/context.ts";
import { listReservationsOfCommand } from "#app/server/db/commands.ts";
import { listReservationsByCode } from "#app/server/db/reservations.ts";
import { guestSlug } from "#app/server/reservations/guest-link.ts";
import { readWithHouse } from "#app/server/schedule/remembered-house.ts";

/** A reservation is found by its code, or by the key of the command that made or changed it. */
type Found = { code: ReservationCode } | { key: string };

/**
 * The table that stands, for who has proved that it is hers; `null` when it stands no more. One
 * round trip to D1.
 */
export async function showStandingTable(
  found: Found,
  { env, db, now }: Pick<Platform, "db" | "now"> & { env: Pick<Platform["env"], "LINK_SECRET"> },
): Promise<StandingTable | null> {
  const query =
    "code" in found
      ? listReservationsByCode(db, [found.code])
      : listReservationsOfCommand(db, found.key);
  const today = { from: worldDate(now), to: worldDate(now) };
  const [house, [row]] = await readWithHouse(db, today, query);
  if (!row || !isStanding(row.status)) return null;
  const { code, date, time, covers, status, pendingReason } = row;
  const service = house.services.find(({ slug }) => slug === row.service);
  return {
    date,
    time,
    covers,
    status,
    pendingReason,
    service: { name: service?.name ?? { fr: row.service } },
    slug: guestSlug({ code, covers, service: row.service }, env.LINK_SECRET),
    canCancel: guestChances(row, { ...house.restaurant, now }).canCancel,
  };
}
