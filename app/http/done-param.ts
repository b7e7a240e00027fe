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

/** A path of this site that tells its page of an action, in place of any that it told of before. */
export function withDoneParam(path: string, { answer, code }: DoneAction): string {
  const { pathname, searchParams } = new URL(path, somewhere);
  searchParams.set(parameter, `${answer}-${code}`);
  return `${pathname}?${searchParams}`;
}
