import {
  type ReservationCode,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import { type StaffIntent, staffIntentSchema } from "#app/domain/reservations/staff-actions.ts";

const parameter = "done";
const somewhere = "https://couverts.invalid";

export type DoneAction = { answer: StaffIntent; code: ReservationCode };

/** The answer that a page is told was just given, by its address; `null` for none. */
export function readDoneParam(search: string): DoneAction | null {
  const [answer, code] = (new URLSearchParams(search).get(parameter) ?? "").split("-");
  const parsed = {
    answer: staffIntentSchema.safeParse(answer).data,
    code: reservationCodeSchema.safeParse(code).data,
  };
  return parsed.answer && parsed.code ? { answer: parsed.answer, code: parsed.code } : null;
}

/** A path of this site that tells its page of an answer, or of none. */
export function withDoneParam(path: string, given: DoneAction | null): string {
  // Said for each row of a list: most addresses tell of no answer.
  if (!given && !path.includes(`${parameter}=`)) return path;
  const { pathname, searchParams } = new URL(path, somewhere);
  searchParams.delete(parameter);
  if (given) searchParams.set(parameter, `${given.answer}-${given.code}`);
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
