import { inEveryLocale } from "#app/domain/locale.ts";
import { isStanding } from "#app/domain/reservations/contacts.ts";
import { guestChances } from "#app/domain/reservations/guest-reservation.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { StandingTable } from "#app/domain/reservations/standing-table.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { listReservationsOfCommand } from "#app/server/db/commands.ts";
import { listReservationsByCode } from "#app/server/db/reservations.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import type { Platform } from "#app/server/platform.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

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
  const today = { from: utcDate(now), to: utcDate(now) };
  const [config, [row]] = await readWithConfig(db, today, query);
  if (!row || !isStanding(row.status)) return null;
  const { code, date, time, covers, status, pendingReason } = row;
  const service = config.services.find(({ slug }) => slug === row.service);
  const { canCancel, canChange } = guestChances(row, { ...config.restaurant, now });
  return {
    date,
    time,
    covers,
    status,
    pendingReason,
    service: { name: service?.name ?? inEveryLocale(row.service) },
    slug: guestSlug({ code, covers, service: row.service }, env.LINK_SECRET),
    canCancel,
    canChange,
  };
}
