import { z } from "zod";
import {
  holdsCovers,
  partlyArrived,
  type ReservationStatus,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import { slotOf } from "#app/domain/reservations/service-day.ts";
import type { SlotFigures } from "#app/domain/reservations/service-summary.ts";
import { type ClockTime, clockTimeSchema } from "#app/domain/time/clock-time.ts";

/** The parts of a service's list, in order: what waits for an answer, who comes, who does not. */
export const listParts = ["requests", "tables", "gone"] as const;
export type ListPart = (typeof listParts)[number];

/** The part that a reservation stands in; a no-show keeps its place among those who come. */
export function listPartOf(status: ReservationStatus): ListPart {
  if (status === "pending") return "requests";
  return status === "confirmed" || status === "arrived" || status === "no_show" ? "tables" : "gone";
}

/** Where a reservation stands in the list of its service: by part, slot but for requests, and age. */
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
    // Who has asked first is answered first.
    (a.part === "requests" ? 0 : a.time.localeCompare(b.time)) ||
    a.createdAt - b.createdAt ||
    a.code.localeCompare(b.code)
  );
}

/** Most parties are of two. */
const usualParty = 2;

type Listed = {
  time: ClockTime;
  covers: number;
  status: ReservationStatus;
  arrivedCovers: number | null;
  dietaryNote: string | null;
  /** `null` while it is not late. */
  minutesLate: number | null;
  /** `null` when what was done last may not be taken back. */
  undoSeconds: number | null;
};

/** A slot in figures: its covers, the parties that hold them, those late, those with a dietary note. */
export type SlotHead = SlotFigures & { parties: number; late: number; dietary: number };

/** How full a slot is against its limit: a word changes one party of two before it; 0 is full by hand. */
export function slotFill({ held, limit }: SlotFigures): "free" | "last" | "full" | "over" {
  if (limit === 0) return "full";
  if (limit === null || held < limit - usualParty) return "free";
  if (held < limit) return "last";
  return held === limit ? "full" : "over";
}

/** The slots that only those stand at who hold no covers: of a past service nothing else names them. */
function otherSlots(
  times: readonly ClockTime[],
  rows: readonly Pick<Listed, "time" | "status">[],
): SlotFigures[] {
  const standing = rows.filter(({ status }) => listPartOf(status) === "tables");
  const own = standing.map(({ time }) => slotOf(times, time)).filter((at) => !times.includes(at));
  return [...new Set(own)].map((time) => ({ time, held: 0, limit: null }));
}

/** The slots of a service with what stands at each; a time between two counts for the earlier. */
export function slotHeads(
  slots: readonly SlotFigures[],
  rows: readonly Pick<Listed, "time" | "status" | "dietaryNote" | "minutesLate">[],
): SlotHead[] {
  const known = slots.map(({ time }) => time);
  const all = [...slots, ...otherSlots(known, rows)].sort((a, b) => a.time.localeCompare(b.time));
  const times = all.map(({ time }) => time);
  return all.map((slot) => {
    const arriving = rows.filter(
      ({ time, status }) => holdsCovers(status) && slotOf(times, time) === slot.time,
    );
    return {
      ...slot,
      parties: arriving.length,
      late: arriving.filter(({ minutesLate }) => minutesLate !== null).length,
      dietary: arriving.filter(({ dietaryNote }) => dietaryNote !== null).length,
    };
  });
}

/** Whether nothing more is to be done for a party at the door: all of it came, or it did not come. */
export function isFinished({ status, covers, arrivedCovers }: Omit<Listed, "time">): boolean {
  if (status === "no_show") return true;
  return status === "arrived" && partlyArrived(arrivedCovers, covers) === null;
}

/** A page of a list as it is read: requests, the slots, and what is folded away. */
export type ListLayout<Row> = {
  requests: Row[];
  slots: { head: SlotHead; rows: Row[] }[];
  finished: Row[];
  /** Refused, cancelled or expired: those that may be taken back stay in sight. */
  goneNow: Row[];
  gone: Row[];
};

/**
 * Lays a page of a list out. What is finished is folded where `foldsFinished` is on, but for what was
 * done just now: nothing leaves under a finger.
 */
export function listLayout<Row extends Listed>(
  rows: readonly Row[],
  heads: readonly SlotHead[],
  foldsFinished: boolean,
): ListLayout<Row> {
  const of = (part: ListPart) => rows.filter(({ status }) => listPartOf(status) === part);
  const isFolded = (row: Row) => foldsFinished && isFinished(row) && row.undoSeconds === null;
  const times = heads.map(({ time }) => time);
  const [tables, gone] = [of("tables"), of("gone")];
  return {
    requests: of("requests"),
    slots: heads
      .map((head) => ({
        head,
        rows: tables.filter((row) => slotOf(times, row.time) === head.time && !isFolded(row)),
      }))
      .filter((slot) => slot.rows.length > 0),
    finished: tables.filter(isFolded),
    goneNow: gone.filter(({ undoSeconds }) => undoSeconds !== null),
    gone: gone.filter(({ undoSeconds }) => undoSeconds === null),
  };
}

/** How many of these slots lie before a time of the clock: the line of now stands behind them. */
export function slotsBefore(
  slots: readonly { head: { time: ClockTime } }[],
  now: ClockTime,
): number {
  return slots.filter(({ head }) => head.time <= now).length;
}
