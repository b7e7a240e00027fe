import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import { undoSeconds } from "#app/domain/reservations/decide-undo.ts";
import { holdsCovers, type ReservationCode } from "#app/domain/reservations/reservation.ts";
import { serviceSummary } from "#app/domain/reservations/service-summary.ts";
import { type Result, refusal, success } from "#app/domain/result.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { pastServiceDay } from "#app/server/db/past-days.ts";
import { listReservationEvents } from "#app/server/db/reservation-events.ts";
import { listReservationMails } from "#app/server/db/reservation-mails.ts";
import { listReservationsByCode } from "#app/server/db/reservations.ts";
import { listServiceDays, serviceDayFrom } from "#app/server/db/service-days.ts";
import { listKept } from "#app/server/db/undoable.ts";
import type { Platform } from "#app/server/platform.ts";
import {
  type ShownChange,
  showRequestedChange,
} from "#app/server/reservation-views/show-requested-change.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

type Shown = Awaited<ReturnType<typeof readReservation>>;

async function readReservation(
  code: ReservationCode,
  date: CalendarDate,
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const [config, dayRows, rows, events, mails, kept] = await readWithConfig(
    db,
    { from: date, to: date },
    listServiceDays(db, date, date),
    listReservationsByCode(db, [code]),
    listReservationEvents(db, code),
    listReservationMails(db, code),
    listKept(db, now),
  );
  return { config, dayRows, reservation: rows[0], events, mails, kept };
}

function dayOf(
  { config, dayRows }: Shown,
  { date, service }: NonNullable<Shown["reservation"]>,
  today: CalendarDate,
) {
  const row = dayRows.find((candidate) => candidate.service === service);
  return date < today && row ? pastServiceDay(row) : serviceDayFrom(config, dayRows, date, service);
}

/**
 * All that is known of a reservation: itself, its service's figures, what happened to it and its
 * mails. `date` is where it is believed to be; one round trip to D1 when it is there, else two; one
 * more where a change waits.
 */
export async function showReservation(
  { code, date }: { code: ReservationCode; date: CalendarDate },
  deps: Pick<Platform, "db" | "now">,
): Promise<Result<ReturnType<typeof shown> & { change: ShownChange | null }, "not-found">> {
  const found = await readReservation(code, date, deps);
  const { reservation } = found;
  if (!reservation) return refusal("not-found");
  const isThere = reservation.date === date;
  const read = isThere ? found : await readReservation(code, reservation.date, deps);
  const today = localMoment(deps.now, read.config.restaurant.zone).date;
  const change = await showRequestedChange(reservation, dayOf(read, reservation, today), deps);
  return success({ ...shown(read, reservation, deps.now), change });
}

/** What the page of a reservation needs of its row: not what it is searched for by, nor whose it is. */
function shownColumns(reservation: NonNullable<Shown["reservation"]>) {
  const { foldedName, phoneDigits, linkVersion, takenBy, user, ...columns } = reservation;
  return columns;
}

function shown(read: Shown, reservation: NonNullable<Shown["reservation"]>, now: number) {
  const { config, events, mails, kept } = read;
  const { zone } = config.restaurant;
  const today = localMoment(now, zone).date;
  const day = dayOf(read, reservation, today);
  const isCounted = holdsCovers(reservation.status);
  return {
    today,
    zone,
    services: config.services,
    summary: serviceSummary(day),
    reservation: {
      ...shownColumns(reservation),
      phone: phoneForStaff(reservation.phone, config.restaurant),
      undoSeconds: undoSeconds(kept, reservation, now),
      over: isCounted ? 0 : excessCovers(day, reservation.time, reservation.covers),
    },
    events,
    mails,
  };
}
