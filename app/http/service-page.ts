import { redirect } from "@remix-run/cloudflare";
import type { Params } from "@remix-run/react";
import { z } from "zod";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { listPlaceSchema } from "#app/domain/reservations/service-list.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { cleanLine, isReadable } from "#app/domain/text/clean-text.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { listCursor } from "#app/http/list-cursor.ts";
import { routeParams } from "#app/http/route-params.ts";
import { adminServiceParams, paths } from "#app/paths.ts";
import { codeOfSlug } from "#app/server/ledger/reservation-code.ts";
import type { Platform } from "#app/server/platform.ts";
import { listService } from "#app/server/reservation-views/list-service.ts";
import { showReservation } from "#app/server/reservation-views/show-reservation.ts";

const cursor = listCursor(listPlaceSchema, ["part", "time", "createdAt", "code"]);
const searchSchema = z
  .string()
  .max(1600)
  .transform(cleanLine)
  .pipe(z.string().max(80).refine(isReadable));

/** What the address of a list asks for: a search, the place that its page begins after. */
function listQuery(searchParams: URLSearchParams) {
  const search = searchSchema.safeParse(searchParams.get("q") ?? "").data;
  if (search === undefined) throw new Response(null, { status: 400 });
  const after = cursor.read(searchParams);
  return {
    search,
    after,
    query: { q: search || undefined, after: after ? cursor.write(after) : undefined },
  };
}

/** The reservation that is to stand open beside its list; `null` where that is not its list. */
async function openedBeside(
  searchParams: URLSearchParams,
  { date, service }: { date: CalendarDate; service: ServiceSlug },
  platform: Platform,
) {
  const code = codeOfSlug(searchParams.get("open") ?? "");
  const shown = code && (await showReservation({ code, date }, platform));
  if (!shown?.ok) return null;
  const { reservation } = shown.value;
  return reservation.date === date && reservation.service === service ? shown.value : null;
}

/** The list of a service as an address asks for it, with the reservation that is open beside it. */
export async function shownService(request: Request, params: Params, platform: Platform) {
  const { period, ...place } = routeParams(adminServiceParams, params);
  const { searchParams } = new URL(request.url);
  const { search, after, query } = listQuery(searchParams);
  const [list, opened] = await Promise.all([
    listService({ ...place, search: search || null, after }, platform),
    openedBeside(searchParams, place, platform),
  ]);
  if (!list.ok) throw new Response(null, { status: 404 });
  const right = adminPeriod(place.date, list.value.present.date);
  if (right !== period) {
    throw redirect(paths.adminService(right, place.date, place.service, { q: query.q }));
  }
  const next = list.value.next && cursor.write(list.value.next);
  return { ...list.value, next, period, search, query, opened };
}
