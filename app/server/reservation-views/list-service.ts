import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import { undoSeconds } from "#app/domain/reservations/decide-undo.ts";
import { minutesLate } from "#app/domain/reservations/lateness.ts";
import { holdsCovers } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { isServiceOver, isUnsettled } from "#app/domain/reservations/service-end.ts";
import {
  comparePlaces,
  type ListPlace,
  listPartOf,
  type SlotHead,
  slotHeads,
} from "#app/domain/reservations/service-list.ts";
import { type ServiceSummary, serviceSummary } from "#app/domain/reservations/service-summary.ts";
import { type Result, refusal, success } from "#app/domain/result.ts";
import {
  datesAround,
  type NeighbouringServices,
  neighbouringServices,
} from "#app/domain/schedule/neighbouring-services.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { Service, ServiceSlug } from "#app/domain/schedule/service.ts";
import { nameMatches } from "#app/domain/text/name-search.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { type LocalMoment, localMoment, type TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { pastServiceDay } from "#app/server/db/past-days.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { listOneServiceDay, listServiceReservations } from "#app/server/db/service-reservations.ts";
import { listKept } from "#app/server/db/undoable.ts";
import type { Platform } from "#app/server/platform.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

type ListedRow = Awaited<ReturnType<typeof listServiceReservations>>[number];

/** A reservation in a list; `over` is by how many covers it would exceed service or slot if it came. */
export type ListedReservation = Omit<ListedRow, "phone"> & {
  phone: ShownPhone | null;
  over: number;
  /** For how many minutes it is awaited, once that is late; `null` while it is not. */
  minutesLate: number | null;
  /** For how long what staff did last may be taken back; `null` when it may not. */
  undoSeconds: number | null;
};

/** How a service ended: whether it is over, for how many parties that is open, who finished it. */
export type ServiceEnd = {
  isOver: boolean;
  unsettled: number;
  /** When it was finished, on the restaurant's clock, and by whom; `null` while a party is open. */
  finished: { at: LocalMoment; by: string | null } | null;
};

/** A page of a list holds so many reservations: as many as most services have tables. */
const reservationsPerPage = 100;

export type ServiceList = {
  /** What the restaurant's clock shows. */
  present: LocalMoment;
  service: Service;
  /** The services that take place before and after it; `null` where there is none within a week. */
  neighbours: NeighbouringServices;
  summary: ServiceSummary;
  /** Its slots with all that stands at each, searched for or not. */
  slots: SlotHead[];
  /** The reservations of this page. */
  reservations: ListedReservation[];
  end: ServiceEnd;
  /** How many match the search, on all pages; all of them without one. */
  found: number;
  /** How many there are without the search. */
  total: number;
  /** The place after which the next page begins; `null` on the last. */
  next: ListPlace | null;
};

function listed(row: ListedRow, day: ServiceDay, { restaurant }: RestaurantConfig) {
  const over = holdsCovers(row.status) ? 0 : excessCovers(day, row.time, row.covers);
  return { ...row, phone: phoneForStaff(row.phone, restaurant), over };
}

function placeOf({ status, time, createdAt, code }: ListedRow): ListPlace {
  return { part: listPartOf(status), time, createdAt, code };
}

function pageAfter(rows: readonly ListedRow[], after: ListPlace | null) {
  const rest = rows
    .map((row) => ({ row, place: placeOf(row) }))
    .filter(({ place }) => after === null || comparePlaces(place, after) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place));
  const page = rest.slice(0, reservationsPerPage);
  const isLast = rest.length === page.length;
  return { page: page.map(({ row }) => row), next: isLast ? null : (page.at(-1)?.place ?? null) };
}

function endOf(
  day: ServiceDay,
  row: Awaited<ReturnType<typeof listOneServiceDay>>[number] | undefined,
  rows: readonly ListedRow[],
  { zone, slotLength, present }: { zone: TimeZone; slotLength: number; present: LocalMoment },
): ServiceEnd {
  const unsettled = rows.filter(({ status }) => isUnsettled(status)).length;
  const at = row?.finishedAt ?? null;
  return {
    isOver: isServiceOver(day, slotLength, present),
    unsettled,
    // Who is awaited again opens it again.
    finished:
      at === null || unsettled > 0
        ? null
        : { at: localMoment(at, zone), by: row?.finishedBy ?? null },
  };
}

/**
 * One service of one day: its figures and a page of its reservations, a hundred after a place; those
 * only whose name or code matches `search` when it is given. Refused when there is no such service.
 * One round trip to D1.
 */
export async function listService(
  input: {
    date: CalendarDate;
    service: ServiceSlug;
    search: string | null;
    after: ListPlace | null;
  },
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<Result<ServiceList, "unknown-service">> {
  const { date, service: slug, search, after } = input;
  const week = datesAround(date, utcDate(now));
  const [config, dayRows, rows, kept] = await readWithConfig(
    db,
    week,
    listOneServiceDay(db, date, slug),
    listServiceReservations(db, date, slug),
    listKept(db, now),
  );
  const service = config.services.find((candidate) => candidate.slug === slug);
  if (!service) return refusal("unknown-service");
  const { zone, options } = config.restaurant;
  const present = localMoment(now, zone);
  const [row] = dayRows;
  const isPast = date < present.date;
  const day = isPast && row ? pastServiceDay(row) : serviceDayFrom(config, dayRows, date, slug);
  const summary = serviceSummary(day);
  const lateness = (r: ListedRow) => minutesLate(r, options.lateAfterMinutes, present);
  const found = search ? rows.filter((r) => nameMatches(`${fullName(r)} ${r.code}`, search)) : rows;
  const { page, next } = pageAfter(found, after);
  return success({
    present,
    service,
    neighbours: neighbouringServices(config, { date, service: slug }, week),
    summary,
    slots: slotHeads(
      summary.slots,
      rows.map((r) => ({ ...r, minutesLate: lateness(r) })),
    ),
    reservations: page.map((r) => ({
      ...listed(r, day, config),
      minutesLate: lateness(r),
      undoSeconds: undoSeconds(kept, r, now),
    })),
    end: endOf(day, row, rows, { zone, slotLength: options.slotLength, present }),
    found: found.length,
    total: rows.length,
    next,
  });
}
