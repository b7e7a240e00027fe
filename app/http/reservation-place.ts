import type { Params } from "@remix-run/react";
import { routeParams } from "#app/http/route-params.ts";
import { adminReservationParams } from "#app/paths.ts";
import { codeOfSlug } from "#app/server/ledger/reservation-code.ts";

/** The reservation that an address of the admin area names; throws a 404 where there can be none. */
export function reservationPlace(params: Params) {
  const place = routeParams(adminReservationParams, params);
  const code = codeOfSlug(place.slug);
  if (!code) throw new Response(null, { status: 404 });
  return { ...place, code };
}

export type ReservationPlace = ReturnType<typeof reservationPlace>;
