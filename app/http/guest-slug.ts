import type { Params } from "@remix-run/react";
import { reservationParams } from "#app/paths.ts";

/** The slug in the address of a guest's page; where it can be none, the empty one, which has no key. */
export function guestSlugOf(params: Params): string {
  return reservationParams.safeParse(params).data?.slug ?? "";
}
