import type { EntryView, OfferedService } from "#app/domain/reservations/entry-view.ts";
import {
  type KnownGuest,
  knownGuests,
  sharesContact,
  tablesOfContact,
} from "#app/domain/reservations/known-guest.ts";
import type { ReservationCode, ReservationState } from "#app/domain/reservations/reservation.ts";
import { withoutOwn } from "#app/domain/reservations/service-day.ts";
import { serviceSummary } from "#app/domain/reservations/service-summary.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { addDays, type CalendarDate, datesBetween } from "#app/domain/time/calendar-date.ts";
import { type LocalMoment, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { listDayNotes } from "#app/server/db/day-notes.ts";
import { listGuestReservations } from "#app/server/db/known-guests.ts";
import { listReservationsByCode, type ReservationRow } from "#app/server/db/reservations.ts";
import { listServiceDays, serviceDayFrom } from "#app/server/db/service-days.ts";
import type { Platform } from "#app/server/platform.ts";
import { guestSearch, type TypedPerson } from "#app/server/reservation-views/guest-search.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

const daysAround = 7;
const furthestDays = 731;

type Asked = {
  /** `null` for today; one that cannot be entered for is shown as the nearest that can. */
  date: CalendarDate | null;
  person: TypedPerson;
  /** The reservation that is entered again, for its guest or as it was. */
  like: ReservationCode | null;
  /** Whether that one is to be changed: then its own covers are free where it may go. */
  isChanged?: boolean;
};

/** What `showEntry` answers: the page's view, what stands around its date, and what is copied. */
export type ShownEntry = {
  view: EntryView;
  around: OfferedService[];
  now: LocalMoment;
  like: (Omit<ReservationRow, "phone"> & { phone: string | null }) | null;
};

function within(date: CalendarDate, first: CalendarDate, last: CalendarDate): CalendarDate {
  if (date < first) return first;
  return date > last ? last : date;
}

/** A number as staff reads it and types it again. */
function phoneText(phone: string | null, restaurant: Restaurant): string | null {
  return phoneForStaff(phone, restaurant)?.text ?? null;
}

/** Who was typed whole is meant alone, whoever else is called so. */
function guestsMeant(guests: KnownGuest[], contact: Parameters<typeof sharesContact>[1]) {
  const own = guests.filter((guest) => sharesContact(guest, contact));
  return own.length > 0 ? own : guests;
}

/** The services of a date, without the covers of a reservation that is about to move. */
function offeredServices(
  config: RestaurantConfig,
  rows: Parameters<typeof serviceDayFrom>[1],
  date: CalendarDate,
  own?: ReservationState,
): OfferedService[] {
  return config.services.map(({ slug, name }) => {
    const day = serviceDayFrom(config, rows, date, slug);
    return { ...serviceSummary(own ? withoutOwn(day, own) : day), name: { name } };
  });
}

/**
 * All that staff sees while it enters a reservation. One round trip to D1; nothing is read of who is
 * known until enough of her was typed.
 */
export async function showEntry(
  { date: askedDate, person, like, isChanged = false }: Asked,
  deps: Pick<Platform, "db" | "now">,
): Promise<ShownEntry> {
  const { db, now } = deps;
  const { search, contact } = await guestSearch(person, deps);
  const utcToday = utcDate(now);
  const [yesterday, tomorrow] = [addDays(utcToday, -1), addDays(utcToday, 1)];
  const shown = within(askedDate ?? utcToday, yesterday, addDays(utcToday, furthestDays));
  const from = within(addDays(shown, -daysAround), yesterday, shown);
  const to = addDays(shown, daysAround);
  const [config, rows, rowsNow, known, copied, notes] = await readWithConfig(
    db,
    { from: yesterday, to },
    listServiceDays(db, from, to),
    listServiceDays(db, yesterday, tomorrow),
    listGuestReservations(db, search),
    listReservationsByCode(db, like ? [like] : []),
    listDayNotes(db, from, to),
  );
  const { restaurant } = config;
  const present = localMoment(now, restaurant.zone);
  const { date: today } = present;
  const date = within(askedDate ?? today, today, to);
  const [row] = copied;
  const own = isChanged ? row : undefined;
  const around = datesBetween(within(from, today, to), to).flatMap((day) =>
    offeredServices(config, rows, day, own),
  );
  const guests = guestsMeant(knownGuests(known, today), contact);
  return {
    view: {
      today,
      present: present.time,
      date,
      services: around.filter((service) => service.date === date),
      servicesToday: offeredServices(config, rowsNow, today),
      dayNote: notes.find((note) => note.date === date)?.note ?? null,
      guests: guests.map((guest) => ({ ...guest, phone: phoneText(guest.phone, restaurant) })),
      tables: tablesOfContact(known, date, contact).map(
        ({ email, phone, houseNote, guestNote, ...table }) => table,
      ),
    },
    around,
    now: present,
    like: row ? { ...row, phone: phoneText(row.phone, restaurant) } : null,
  };
}
