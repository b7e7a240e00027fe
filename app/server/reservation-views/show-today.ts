import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import { undoSeconds } from "#app/domain/reservations/decide-undo.ts";
import type { RequestPlace } from "#app/domain/reservations/request-place.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import {
  isIdle,
  type ServiceSummary,
  serviceSummary,
} from "#app/domain/reservations/service-summary.ts";
import type { StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { isServiceOver, type ServiceOfDay } from "#app/domain/schedule/service-in-focus.ts";
import { addDays, datesBetween } from "#app/domain/time/calendar-date.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { listedDay } from "#app/server/reservation-views/list-days.ts";
import {
  knownFocus,
  mostAlarms,
  type ReadToday,
  readToday,
  requestsPerPage,
  type TodayDeps,
} from "#app/server/reservation-views/read-today.ts";
import { unsentMails } from "#app/server/reservation-views/unsent-mails.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

const daysAhead = 6;

type Request = ReadToday["waiting"][number];
function asked(request: Request, config: RestaurantConfig, rows: ReadToday["days"]) {
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
function undoables(done: ReadToday["done"], toldAbove: ToldAbove, now: Instant) {
  return done.flatMap(({ at: _at, ...each }) => {
    const isTold = each.code === toldAbove?.code && each.kind === toldAbove.staffAction;
    const seconds = undoSeconds(done, each, now);
    return isTold || seconds === null ? [] : { ...each, undoSeconds: seconds };
  });
}

function isSame(one: ServiceOfDay | null, other: ServiceOfDay | null): boolean {
  return one?.date === other?.date && one?.service === other?.service;
}

type Asked = { after: RequestPlace | null; toldAbove: ToldAbove };

/**
 * What the restaurant looks at first: the list of the service that runs or is the next, the other
 * services of its day and the days behind it, requests for other services (twenty after a place, the
 * soonest first), what was just done, failed mails, alarms. One round trip to D1; another one where
 * the schedule has moved since this isolate last read it, and with it the service.
 */
export async function showToday({ after, toldAbove }: Asked, deps: TodayDeps) {
  const first = await readToday(after, await knownFocus(deps), deps);
  const isStill = isSame(first.asked, first.focus);
  const read = isStill ? first : await readToday(after, first.focus, deps);
  return todayView(read, toldAbove, deps.now);
}

function todayView(read: ReadToday, toldAbove: ToldAbove, now: Instant) {
  const { config, days, waiting, alarms, mails, focus, list } = read;
  const present = localMoment(now, config.restaurant.zone);
  const page = waiting.slice(0, requestsPerPage);
  const last = waiting.length > requestsPerPage ? page.at(-1) : undefined;
  const isElsewhere = (request: Request) => !isSame(request, focus);
  const isOver = ({ date, slots }: ServiceSummary) =>
    isServiceOver(
      date,
      slots.map(({ time }) => time),
      present,
    );
  const today = listedDay(config, days, present.date);
  const others = today.services.filter((each) => !isSame(each, focus) && !isIdle(each));
  return {
    today: present.date,
    list,
    overToday: others.filter(isOver),
    alsoToday: others.filter((each) => !isOver(each)),
    nextDays: datesBetween(addDays(present.date, 1), addDays(present.date, daysAhead)).map((date) =>
      listedDay(config, days, date),
    ),
    services: config.services,
    requests: page
      .filter(({ date }) => date >= present.date)
      .filter(isElsewhere)
      .map((row) => asked(row, config, days)),
    justDone: undoables(read.done, toldAbove, now),
    nextRequests: last ? { date: last.date, time: last.time, code: last.code } : null,
    ...unsentMails(mails, config, now),
    alarms: alarms.slice(0, mostAlarms),
    hasMoreAlarms: alarms.length > mostAlarms,
    zone: config.restaurant.zone,
  };
}
