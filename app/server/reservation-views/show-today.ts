import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import { undoSeconds } from "#app/domain/reservations/decide-undo.ts";
import type { RequestPlace } from "#app/domain/reservations/request-place.ts";
import {
  type ReservationCode,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import { serviceSummary } from "#app/domain/reservations/service-summary.ts";
import type { StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { addDays, datesBetween } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { listJustDone } from "#app/server/db/just-done.ts";
import { listLedgerAlarms } from "#app/server/db/ledger-alarms.ts";
import { listWaitedFor } from "#app/server/db/mail-pauses.ts";
import { listRequests } from "#app/server/db/requests.ts";
import {
  countFailedMails,
  countHeldMails,
  listFailedMails,
  listFollowedMails,
  listHeldMails,
} from "#app/server/db/reservation-mails.ts";
import { listServiceDays, serviceDayFrom } from "#app/server/db/service-days.ts";
import type { Env } from "#app/server/env.ts";
import type { Platform } from "#app/server/platform.ts";
import { listedDay } from "#app/server/reservation-views/list-days.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

const requestsPerPage = 20;
const unsentMailsRead = 10;
const mostAlarms = 20;
const daysAhead = 6;
const furthestDays = 731;
const firstCode = reservationCodeSchema.parse("222222");

type Request = Awaited<ReturnType<typeof listRequests>>[number];
type ServiceDayRows = Parameters<typeof serviceDayFrom>[1];
type JustDone = Awaited<ReturnType<typeof listJustDone>>;

function asked(request: Request, config: RestaurantConfig, rows: ServiceDayRows) {
  const { date, service, time, covers } = request;
  const day = serviceDayFrom(config, rows, date, service);
  const over = excessCovers(day, time, covers);
  const phone = phoneForStaff(request.phone, config.restaurant);
  // What was done to a request that still waits stands above the list, as all that was just done.
  return { ...request, phone, over, undoSeconds: null, remaining: serviceSummary(day).remaining };
}

/** What was done and is told above the page, with its undo. */
type ToldAbove = { code: ReservationCode; staffAction: StaffIntent } | null;

/** What staff just did and may take back, but for what is told above. */
function undoables(done: JustDone, toldAbove: ToldAbove, now: Instant) {
  return done.flatMap(({ at: _at, ...each }) => {
    const isTold = each.code === toldAbove?.code && each.kind === toldAbove.staffAction;
    const seconds = undoSeconds(done, each, now);
    return isTold || seconds === null ? [] : { ...each, undoSeconds: seconds };
  });
}

type UnsentMail = Awaited<ReturnType<typeof listFailedMails>>[number];

function shownMail(mail: UnsentMail, { restaurant }: RestaurantConfig) {
  return { ...mail, phone: phoneForStaff(mail.phone, restaurant) };
}

type Pause = Awaited<ReturnType<typeof listWaitedFor>>[number];

/** A pause on the restaurant's clock; its next attempt is `null` where that is due. */
function shownPause(pause: Pause, { restaurant: { zone } }: RestaurantConfig, now: Instant) {
  const { fault, since, until, waiting } = pause;
  const nextAttempt = until > now ? localMoment(until, zone) : null;
  return { fault, waiting, since: localMoment(since, zone), nextAttempt };
}

/**
 * What the restaurant looks at first: today's services, the requests that wait for an answer
 * (twenty after a place, the soonest first), what was just done and may be taken back, the next
 * days, failed mails, alarms, and whether mails wait for their transport. One round trip to D1.
 */
export async function showToday(
  { after, toldAbove }: { after: RequestPlace | null; toldAbove: ToldAbove },
  { env, db, now }: Pick<Platform, "db" | "now"> & { env: Pick<Env, "MAIL_TRANSPORT"> },
) {
  const start = addDays(utcDate(now), -1);
  const end = addDays(start, furthestDays);
  const key = after ?? { date: start, time: clockTime("00:00"), code: firstCode };
  const [config, rows, waiting, failures, failed, holding, held, alarms, pauses, followed, done] =
    await readWithConfig(
      db,
      { from: start, to: end },
      listServiceDays(db, start, end),
      listRequests(db, key, requestsPerPage + 1),
      countFailedMails(db),
      listFailedMails(db, unsentMailsRead),
      countHeldMails(db),
      listHeldMails(db, unsentMailsRead),
      listLedgerAlarms(db, mostAlarms + 1),
      listWaitedFor(db, env.MAIL_TRANSPORT, now),
      listFollowedMails(db, unsentMailsRead),
      listJustDone(db, now),
    );
  const { date: today } = localMoment(now, config.restaurant.zone);
  const page = waiting.slice(0, requestsPerPage);
  const last = waiting.length > requestsPerPage ? page.at(-1) : undefined;
  return {
    today: listedDay(config, rows, today),
    nextDays: datesBetween(addDays(today, 1), addDays(today, daysAhead)).map((date) =>
      listedDay(config, rows, date),
    ),
    services: config.services,
    requests: page.filter(({ date }) => date >= today).map((row) => asked(row, config, rows)),
    justDone: undoables(done, toldAbove, now),
    nextRequests: last ? { date: last.date, time: last.time, code: last.code } : null,
    failedMails: {
      count: failures[0]?.failed ?? 0,
      latest: failed.map((mail) => ({
        ...shownMail(mail, config),
        maySend: !followed.some(({ slug }) => slug === mail.mail),
      })),
    },
    heldMails: {
      count: holding[0]?.held ?? 0,
      latest: held.map((mail) => ({ ...shownMail(mail, config), maySend: true })),
    },
    mailPause: pauses[0] ? shownPause(pauses[0], config, now) : null,
    alarms: alarms.slice(0, mostAlarms),
    hasMoreAlarms: alarms.length > mostAlarms,
    zone: config.restaurant.zone,
  };
}
