import type { ListPlace } from "#app/domain/reservations/service-list.ts";
import { type Result, refusal, success } from "#app/domain/result.ts";
import {
  datesAround,
  type NeighbouringServices,
  neighbouringServices,
} from "#app/domain/schedule/neighbouring-services.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import type { Platform } from "#app/server/platform.ts";
import {
  type ServiceList,
  serviceListOf,
  serviceQueries,
} from "#app/server/reservation-views/service-list-of.ts";
import { readWithConfig } from "#app/server/schedule/remembered-config.ts";

type ServicePage = ServiceList & {
  /** The services that take place before and after it; `null` where there is none within a week. */
  neighbours: NeighbouringServices;
};

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
): Promise<Result<ServicePage, "unknown-service">> {
  const week = datesAround(input.date, utcDate(now));
  const [config, ...rows] = await readWithConfig(db, week, ...serviceQueries(db, input, now));
  const list = serviceListOf(input, config, rows, now);
  if (list === null) return refusal("unknown-service");
  return success({ ...list, neighbours: neighbouringServices(config, input, week) });
}
