import { redirect } from "@remix-run/cloudflare";
import type { EditAttempt } from "#app/components/admin/entry/edit-attempt.ts";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { Place } from "#app/domain/reservations/entry-places.ts";
import { type CalendarDate, parseCalendarDate } from "#app/domain/time/calendar-date.ts";
import { type EntryValues, entryFields } from "#app/forms/entry-form.ts";
import { typedValues } from "#app/forms/typed-values.ts";
import { readEntryQuery } from "#app/http/entry-query.ts";
import type { ReservationPlace } from "#app/http/reservation-place.ts";
import { standingValues } from "#app/http/standing-values.ts";
import { paths } from "#app/paths.ts";
import type { Platform } from "#app/server/platform.ts";
import { type ShownEntry, showEntry } from "#app/server/reservation-views/show-entry.ts";

const nobodyTyped = { firstName: "", lastName: "", email: "", phone: "" };

type Shown = Omit<ShownEntry, "like"> & { reservation: NonNullable<ShownEntry["like"]> };

async function showChanged(
  { code, date: on }: ReservationPlace,
  date: CalendarDate | null,
  platform: Platform,
): Promise<Shown> {
  const asked = { date: date ?? on, person: nobodyTyped, like: code, isChanged: true };
  const { like: reservation, ...shown } = await showEntry(asked, platform);
  if (!reservation) throw new Response(null, { status: 404 });
  return { ...shown, reservation };
}

/** What of a reservation its form's page needs: not what it is searched for by, nor whose it is. */
function pageOf({ view, reservation: row }: Shown) {
  const { foldedName, phoneDigits, linkVersion, takenBy, user, ...reservation } = row;
  return { view, reservation, standing: standingValues(row) };
}

/** The page on which a reservation is changed; throws a redirect where it stands elsewhere by now. */
export async function startedEdit(request: Request, place: ReservationPlace, platform: Platform) {
  const { typed, isReload } = readEntryQuery(request);
  const shown = await showChanged(place, parseCalendarDate(typed.date), platform);
  const { date, service, slug, email } = shown.reservation;
  const period = adminPeriod(date, shown.view.today);
  const isThere =
    period === place.period &&
    date === place.date &&
    service === place.service &&
    slug === place.slug;
  if (!isThere) throw redirect(paths.editReservation(period, date, service, slug));
  const standing = standingValues(shown.reservation);
  const values: EntryValues = { ...standing, ...typed };
  if (!isReload && email !== null) values.notify = "on";
  return { ...pageOf(shown), values, attempt: null, requestKey: platform.mintRequestKey() };
}

type Told = Partial<Pick<EditAttempt, "problem" | "requestKey" | "isGivenBack">> &
  Pick<EditAttempt, "wrong"> & {
    /** Where the form led, which is not always what its fields say. */
    place?: Place | null;
    /** Whether what stands now is shown, and may be written over knowingly. */
    isStandingTold?: boolean;
  };

/** The page that a change comes back to, filled as it was sent, with what is told of it. */
export async function returnedEdit(
  posted: FormData,
  place: ReservationPlace,
  tell: (shown: Shown) => Told,
  platform: Platform,
) {
  const typed: EntryValues = typedValues(posted, entryFields);
  const shown = await showChanged(place, parseCalendarDate(typed.date), platform);
  const { version } = shown.reservation;
  const told = tell(shown);
  const { place: led, isStandingTold = false, requestKey = platform.mintRequestKey() } = told;
  const given = posted.get("expectedVersion");
  const isSame = !isStandingTold && typeof given === "string" && given !== "";
  const values = { ...typed, ...led };
  const attempt: EditAttempt = {
    values,
    wrong: told.wrong,
    problem: told.problem ?? null,
    requestKey,
    expectedVersion: isSame ? given : String(version),
    isGivenBack: told.isGivenBack ?? false,
  };
  return { ...pageOf(shown), values, attempt, requestKey };
}

export type { Shown as ShownEdit };
