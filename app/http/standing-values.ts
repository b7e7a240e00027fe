import type { EntryField } from "#app/forms/entry-form.ts";
import type { ShownEntry } from "#app/server/reservation-views/show-entry.ts";

type ShownReservation = NonNullable<ShownEntry["like"]>;

/** What a reservation holds, as it would be typed into the form of an entry. */
export function standingValues(
  row: ShownReservation,
): Record<Exclude<EntryField, "notify">, string> {
  const { date, service, time, covers, firstName, lastName } = row;
  const { status, arrivedCovers } = row;
  const { email, phone, note, dietaryNote, houseNote } = row;
  return {
    ...{ date, service, time, covers: String(covers), firstName, lastName },
    ...{ status, arrivedCovers: arrivedCovers === null ? "" : String(arrivedCovers) },
    ...{ email: email ?? "", phone: phone ?? "", houseNote: houseNote ?? "" },
    ...{ note: note ?? "", dietaryNote: dietaryNote ?? "" },
  };
}
