import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import { isSamePlace } from "#app/domain/reservations/reservation.ts";
import { refusal } from "#app/domain/result.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import { listReservationsByCode, type ReservationRow } from "#app/server/db/reservations.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation, lookUp } from "#app/server/reservations/command-reservation.ts";
import { standingOfPlace } from "#app/server/reservations/standing-of-place.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";

type Change = CommandOf<"change">;

/** What staff puts right of a reservation: where, when and how many, and of whom. */
export type StaffChange = Omit<Change, "kind" | "at" | "person"> & {
  person: NonNullable<Change["person"]>;
};

type Refusal = Extract<Outcome<"change">, { ok: false }> | { ok: false; reason: "nameless" };

/** Why no ledger is asked about a move; what the reservation already has is never asked about again. */
function refusalOfMove(
  { date, service, time }: StaffChange,
  row: ReservationRow,
  config: RestaurantConfig,
  now: number,
) {
  const place = { date, service, time };
  return isSamePlace(place, row) ? null : standingOfPlace(config, place, now);
}

/** The person as she is stored: her number in E.164 where it can be read. */
function personOf({ person }: StaffChange, { restaurant }: RestaurantConfig) {
  const phone = person.phone && storedPhone(person.phone, restaurantCountry(restaurant));
  return { ...person, phone };
}

/**
 * Changes a reservation for staff. Refused as the ledger refuses, and before it where a move leads
 * to no service; `nameless` where a guest's only name was taken away.
 */
export async function changeReservation(
  change: StaffChange,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<{ ok: true } | Refusal> {
  const { db, now } = deps;
  const { date, code, person } = change;
  const read = await lookUp(() =>
    readWithConfig(db, { from: date, to: date }, listReservationsByCode(db, [code])),
  );
  if (!read.ok) return read;
  const [config, [row]] = read.row;
  if (!row) return refusal("not-found");
  const isNameless = fullName(person) === "" && fullName(row) !== "";
  if (isNameless && row.source !== "walk-in") return refusal("nameless");
  const refused = refusalOfMove(change, row, config, now);
  if (refused !== null) return refusal(refused);
  // The same form asks the same, whatever has become of the reservation: nothing of the row goes in.
  const asked = { ...change, kind: "change", at: now, person: personOf(change, config) } as const;
  const outcome = await commandReservation(asked, deps);
  return outcome.ok ? { ok: true } : outcome;
}
