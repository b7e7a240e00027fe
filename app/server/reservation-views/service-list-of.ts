import { minutesToAnswer } from "#app/domain/reservations/answer-deadline.ts";
import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import type { CoversView } from "#app/domain/reservations/covers-view.ts";
import { undoSeconds } from "#app/domain/reservations/decide-undo.ts";
import { minutesLate } from "#app/domain/reservations/lateness.ts";
import { listPage } from "#app/domain/reservations/list-page.ts";
import { requestsThatFit } from "#app/domain/reservations/requests-that-fit.ts";
import { holdsCovers } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { type ServiceEnd, serviceEnd } from "#app/domain/reservations/service-end.ts";
import { type ListPlace, type SlotHead, slotHeads } from "#app/domain/reservations/service-list.ts";
import { type ServiceSummary, serviceSummary } from "#app/domain/reservations/service-summary.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import type { Service, ServiceSlug } from "#app/domain/schedule/service.ts";
import { nameMatches } from "#app/domain/text/name-search.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { type Instant, type LocalMoment, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { listCoversChanges } from "#app/server/db/covers-changes.ts";
import { listDayNote } from "#app/server/db/day-notes.ts";
import { pastServiceDay } from "#app/server/db/past-days.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { listOneServiceDay, listServiceReservations } from "#app/server/db/service-reservations.ts";
import { listKept } from "#app/server/db/undoable.ts";
import type { Platform } from "#app/server/platform.ts";
import { coversView } from "#app/server/reservation-views/show-covers.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

type ListedRow = Awaited<ReturnType<typeof listServiceReservations>>[number];

/** A reservation in a list; `over` is by how many covers it would exceed service or slot if it came. */
export type ListedReservation = Omit<ListedRow, "phone"> & {
  phone: ShownPhone | null;
  over: number;
  /** For how many minutes it is awaited, once that is late; `null` while it is not. */
  minutesLate: number | null;
  /** How long is left to answer it; `null` where it is no request. */
  minutesToAnswer: number | null;
  /** For how long what staff did last may be taken back; `null` when it may not. */
  undoSeconds: number | null;
};

/** A page of a list holds so many reservations: as many as most services have tables. */
const reservationsPerPage = 100;

/** Which service of which day, and which part of its list. */
export type ServiceQuestion = {
  date: CalendarDate;
  service: ServiceSlug;
  search: string | null;
  after: ListPlace | null;
};

export type ServiceList = {
  /** What the restaurant's clock shows. */
  present: LocalMoment;
  service: Service;
  summary: ServiceSummary;
  covers: CoversView;
  /** What staff should know on the day, empty where nothing is; version 0 where nothing ever was. */
  note: { note: string; version: number };
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
  /** How many of those who wait for room could have it now. */
  fitting: number;
};

function listed(row: ListedRow, day: ServiceDay, { restaurant }: RestaurantConfig) {
  const over = holdsCovers(row.status) ? 0 : excessCovers(day, row.time, row.covers);
  return { ...row, phone: phoneForStaff(row.phone, restaurant), over };
}

/** What is read of a service of a day for its list, for a batch with others. */
export function serviceQueries(
  db: Platform["db"],
  { date, service }: Pick<ServiceQuestion, "date" | "service">,
  now: Instant,
) {
  return [
    listOneServiceDay(db, date, service),
    listServiceReservations(db, date, service),
    listKept(db, now),
    listCoversChanges(db, date, service),
    listDayNote(db, date),
  ] as const;
}

type RowsOf<Query extends (...args: never[]) => PromiseLike<unknown>> = Awaited<ReturnType<Query>>;
type ServiceRows = readonly [
  RowsOf<typeof listOneServiceDay>,
  RowsOf<typeof listServiceReservations>,
  RowsOf<typeof listKept>,
  RowsOf<typeof listCoversChanges>,
  RowsOf<typeof listDayNote>,
];

/** The list of a service of a day from the rows of `serviceQueries`; `null` where there is no such service. */
export function serviceListOf(
  { date, service: slug, search, after }: ServiceQuestion,
  config: RestaurantConfig,
  [dayRows, rows, kept, changes, notes]: ServiceRows,
  now: Instant,
): ServiceList | null {
  const service = config.services.find((candidate) => candidate.slug === slug);
  if (!service) return null;
  const { zone, options } = config.restaurant;
  const present = localMoment(now, zone);
  const [row] = dayRows;
  const isPast = date < present.date;
  const day = isPast && row ? pastServiceDay(row) : serviceDayFrom(config, dayRows, date, slug);
  const summary = serviceSummary(day);
  const lateness = (r: ListedRow) => minutesLate(r, options.lateAfterMinutes, present);
  const found = search ? rows.filter((r) => nameMatches(`${fullName(r)} ${r.code}`, search)) : rows;
  const { page, next } = listPage(found, { after, size: reservationsPerPage });
  return {
    present,
    service,
    summary,
    covers: coversView(config, { date, service: slug }, row?.override ?? null, changes),
    note: notes[0] ?? { note: "", version: 0 },
    slots: slotHeads(
      summary.slots,
      rows.map((r) => ({ ...r, minutesLate: lateness(r) })),
    ),
    reservations: page.map((r) => ({
      ...listed(r, day, config),
      minutesLate: lateness(r),
      minutesToAnswer: r.status === "pending" ? minutesToAnswer(r, { options, zone, now }) : null,
      undoSeconds: undoSeconds(kept, r, now),
    })),
    end: serviceEnd(day, rows, row, { zone, slotLength: options.slotLength, present }),
    found: found.length,
    total: rows.length,
    next,
    fitting: isPast ? 0 : requestsThatFit(day, rows),
  };
}
