import { z } from "zod";
import {
  type ReservationStatus,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";

/** The parts of a service's list, in order: what waits for an answer, who comes, who does not. */
export const listParts = ["requests", "tables", "gone"] as const;
export type ListPart = (typeof listParts)[number];

/** The part that a reservation stands in; a no-show keeps its place among those who come. */
export function listPartOf(status: ReservationStatus): ListPart {
  if (status === "pending") return "requests";
  return status === "confirmed" || status === "arrived" || status === "no_show" ? "tables" : "gone";
}

/** Where a reservation stands in the list of its service: by part, slot, and when it was made. */
export const listPlaceSchema = z.object({
  part: z.enum(listParts),
  time: clockTimeSchema,
  createdAt: z.coerce.number().int().nonnegative(),
  code: reservationCodeSchema,
});
export type ListPlace = z.infer<typeof listPlaceSchema>;

/** Negative when `a` stands before `b`, positive when behind, 0 for the same reservation. */
export function comparePlaces(a: ListPlace, b: ListPlace): number {
  return (
    listParts.indexOf(a.part) - listParts.indexOf(b.part) ||
    a.time.localeCompare(b.time) ||
    a.createdAt - b.createdAt ||
    a.code.localeCompare(b.code)
  );
}
