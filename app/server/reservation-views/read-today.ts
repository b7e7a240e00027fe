import type { RequestPlace } from "#app/domain/reservations/request-place.ts";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { type ServiceOfDay, serviceInFocus } from "#app/domain/schedule/service-in-focus.ts";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
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
import { listServiceDays } from "#app/server/db/service-days.ts";
import type { Env } from "#app/server/env.ts";
import type { Platform } from "#app/server/platform.ts";
import { serviceListOf, serviceQueries } from "#app/server/reservation-views/service-list-of.ts";
import { readWithConfig, rememberedConfig } from "#app/server/schedule/remembered-config.ts";

export const requestsPerPage = 20;
export const mostAlarms = 20;
const unsentMailsRead = 10;
const furthestDays = 731;
const firstCode = reservationCodeSchema.parse("222222");
/** Where the list of no service would stand, when none is to come. */
const noService = serviceSlug("none");

/** The service that is looked after, as this isolate remembers the schedule: it chooses what is read. */
export async function knownFocus({ db, now }: Pick<Platform, "db" | "now">) {
  const today = utcDate(now);
  const near = { from: addDays(today, -1), to: addDays(today, furthestDays) };
  const config = await rememberedConfig(db, near);
  return serviceInFocus(config, localMoment(now, config.restaurant.zone));
}

export type TodayDeps = Pick<Platform, "db" | "now"> & { env: Pick<Env, "MAIL_TRANSPORT"> };

/** All that the page is made of, with the list of a service of a day. */
export async function readToday(
  after: RequestPlace | null,
  asked: ServiceOfDay | null,
  deps: TodayDeps,
) {
  const { env, db, now } = deps;
  const start = addDays(utcDate(now), -1);
  const end = addDays(start, furthestDays);
  const key = after ?? { date: start, time: clockTime("00:00"), code: firstCode };
  const place = asked ?? { date: start, service: noService };
  const [
    config,
    days,
    waiting,
    failures,
    failed,
    holding,
    held,
    alarms,
    pauses,
    followed,
    done,
    ...of
  ] = await readWithConfig(
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
    ...serviceQueries(db, place, now),
  );
  const focus = serviceInFocus(config, localMoment(now, config.restaurant.zone));
  const question = { ...place, search: null, after: null };
  const list = asked ? serviceListOf(question, config, of, now) : null;
  const mails = { failures, failed, holding, held, pauses, followed };
  return { config, days, waiting, alarms, done, mails, asked, focus, list };
}

export type ReadToday = Awaited<ReturnType<typeof readToday>>;
