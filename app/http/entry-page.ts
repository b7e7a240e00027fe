import type { EntryAttempt } from "#app/components/admin/entry/entry-attempt.ts";
import type { Place } from "#app/domain/reservations/entry-places.ts";
import { parseCalendarDate } from "#app/domain/time/calendar-date.ts";
import { type EntryValues, entryFields } from "#app/forms/entry-form.ts";
import { typedValues } from "#app/forms/typed-values.ts";
import { readEntryQuery } from "#app/http/entry-query.ts";
import { standingValues } from "#app/http/standing-values.ts";
import type { Platform } from "#app/server/platform.ts";
import { type ShownEntry, showEntry } from "#app/server/reservation-views/show-entry.ts";

function personIn({ firstName = "", lastName = "", email = "", phone = "" }: EntryValues) {
  return { firstName, lastName, email, phone };
}

/** What is written down again of a reservation: who, and where all of it is meant, how many and what for. */
function valuesLike(row: NonNullable<ShownEntry["like"]>, isCopy: boolean): EntryValues {
  const { date: _date, ...copy } = standingValues(row);
  return isCopy ? copy : personIn(copy);
}

/** The page from which an entry starts, with what its address brings along. */
export async function startedEntry(request: Request, platform: Platform) {
  const { typed, isReload, like, isCopy, isChanged } = readEntryQuery(request);
  const date = parseCalendarDate(typed.date);
  const asked = { date, person: personIn(typed), like, isChanged };
  const { view, like: row } = await showEntry(asked, platform);
  const filled: EntryValues = { ...(row ? valuesLike(row, isCopy) : {}), ...typed };
  const isPlaced = !isReload && Boolean(typed.date && filled.service && filled.time);
  const values: EntryValues = { ...filled, date: view.date };
  if (!isReload) values.notify = "on";
  return { view, values, isPlaced, attempt: null, requestKey: platform.mintRequestKey() };
}

type Told = Partial<Pick<EntryAttempt, "problem" | "requestKey" | "isGivenBack">> &
  Pick<EntryAttempt, "wrong"> & {
    /** Where the form led, which is not always what its fields say. */
    place?: Place | null;
  };

/** The page that a form comes back to, filled as it was sent, with what is told of it. */
export async function returnedEntry(
  posted: FormData,
  tell: (shown: ShownEntry) => Told,
  platform: Platform,
) {
  const typed: EntryValues = typedValues(posted, entryFields);
  const asked = { date: parseCalendarDate(typed.date), person: personIn(typed), like: null };
  const shown = await showEntry(asked, platform);
  const isWalkIn = posted.get("source") === "walk-in";
  const { place, requestKey = platform.mintRequestKey(), ...told } = tell(shown);
  const attempt: EntryAttempt = {
    source: isWalkIn ? "walk-in" : "phone",
    values: { ...typed, ...place },
    problem: null,
    isGivenBack: false,
    requestKey,
    ...told,
  };
  const untouched: EntryValues = { date: shown.view.date, notify: "on" };
  const values = isWalkIn ? untouched : attempt.values;
  return { view: shown.view, values, isPlaced: false, attempt, requestKey };
}
