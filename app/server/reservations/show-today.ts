import { excessCovers } from "#app/domain/booking-rules.ts";
import { addDays, datesBetween } from "#app/domain/calendar-date.ts";
import { clockTime } from "#app/domain/clock-time.ts";
import { reservationCodeSchema } from "#app/domain/reservation.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import { serviceSummary } from "#app/domain/service-summary.ts";
import { worldDate } from "#app/domain/world-date.ts";
import type { Platform } from "#app/server/context.ts";
import { listLedgerAlarms } from "#app/server/db/ledger-alarms.ts";
import { listRequests, type RequestKey } from "#app/server/db/requests.ts";
import {
  countFailedMails,
  countHeldMails,
  listFailedMails,
  listHeldMails,
} from "#app/server/db/reservation-mails.ts";
import { listServiceDays, serviceDayFrom } from "#app/server/db/service-days.ts";
import { listedDay } from "#app/server/reservations/list-days.ts";
import type { House } from "#app/server/schedule/house.ts";
import { readWithHouse } from "#app/server/schedule/remembered-house.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";

const requestsPerPage = 20;
const unsentMailsRead = 10;
const mostAlarms = 20;
const daysAhead = 6;
const furthestDays = 731;
const firstCode = reservationCodeSchema.parse("222222");

type Request = Awaited<ReturnType<typeof listRequests>>[number];
type ServiceDayRows = Parameters<typeof serviceDayFrom>[1];

function asked(request: Request, house: House, rows: ServiceDayRows) {
  const { date, service, time, covers } = request;
  const day = serviceDayFrom(house, rows, date, service);
  const over = excessCovers(day, time, covers);
  const phone = phoneForStaff(request.phone, house.restaurant);
  // A request that came back by an undo is as it was: there is nothing to take back.
  return { ...request, phone, over, undoSeconds: null, remaining: serviceSummary(day).remaining };
}

type UnsentMail = Awaited<ReturnType<typeof listFailedMails>>[number];

function shownMail(mail: UnsentMail, { restaurant }: House) {
  return { ...mail, phone: phoneForStaff(mail.phone, restaurant) };
}

/**
 * What the restaurant looks at first: today's services, the requests that wait for an answer
 * (twenty after a key, the soonest first), the next days, failed mails, alarms. One round trip to D1.
 */
export async function showToday(
  { after }: { after: RequestKey | null },
  { db, now }: Pick<Platform, "db" | "now">,
) {
  const start = addDays(worldDate(now), -1);
  const end = addDays(start, furthestDays);
  const key = after ?? { date: start, time: clockTime("00:00"), code: firstCode };
  const [house, rows, waiting, failures, failed, holding, held, alarms] = await readWithHouse(
    db,
    { from: start, to: end },
    listServiceDays(db, start, end),
    listRequests(db, key, requestsPerPage + 1),
    countFailedMails(db),
    listFailedMails(db, unsentMailsRead),
    countHeldMails(db),
    listHeldMails(db, unsentMailsRead),
    listLedgerAlarms(db, mostAlarms + 1),
  );
  const { date: today } = localMoment(now, house.restaurant.zone);
  const page = waiting.slice(0, requestsPerPage);
  const last = waiting.length > requestsPerPage ? page.at(-1) : undefined;
  return {
    today: listedDay(house, rows, today),
    nextDays: datesBetween(addDays(today, 1), addDays(today, daysAhead)).map((date) =>
      listedDay(house, rows, date),
    ),
    services: house.services,
    requests: page.filter(({ date }) => date >= today).map((row) => asked(row, house, rows)),
    nextRequests: last ? { date: last.date, time: last.time, code: last.code } : null,
    failedMails: {
      count: failures[0]?.failed ?? 0,
      latest: failed.map((mail) => shownMail(mail, house)),
    },
    heldMails: { count: holding[0]?.held ?? 0, latest: held.map((mail) => shownMail(mail, house)) },
    alarms: alarms.slice(0, mostAlarms),
    hasMoreAlarms: alarms.length > mostAlarms,
    zone: house.restaurant.zone,
  };
}
