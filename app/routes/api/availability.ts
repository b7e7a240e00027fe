import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import type { ServiceOffer } from "#app/domain/availability/day-offer.ts";
import { readBookingQuery } from "#app/http/booking-query.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { dateParams } from "#app/paths.ts";
import { showDate } from "#app/server/availability/show-date.ts";

function response(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

/** A service with its slots; none where it is closed. */
function offered({ service, slots }: ServiceOffer) {
  const states = slots.map(({ time, state }) => ({ time, state }));
  const name = serviceName(service);
  return states.length > 0 ? [{ slug: service.slug, name, slots: states }] : [];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const dates = new URL(request.url).searchParams.getAll("date");
  const params = dateParams.safeParse({ date: dates.length === 1 ? dates[0] : dates });
  const { covers, isMisread } = readBookingQuery(request);
  if (!params.success) return response({ error: "date" }, 400);
  if (isMisread) return response({ error: "covers" }, 400);
  const { date } = params.data;
  const { services } = await showDate({ date, covers }, context.platform);
  return response({ date, services: services.flatMap(offered) }, 200);
}
