import {
  type ReservationCode,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import { type StaffIntent, staffIntentSchema } from "#app/domain/reservations/staff-actions.ts";

const parameter = "done";
const somewhere = "https://couverts.invalid";

export type DoneAction = { staffAction: StaffIntent; code: ReservationCode };

/** The answer that a page is told was just given, by its address; `null` for none. */
export function readDoneParam(search: string): DoneAction | null {
  const told = new URLSearchParams(search).get(parameter) ?? "";
  // The name of an action may have a hyphen, a code has none.
  const end = told.lastIndexOf("-");
  const [staffAction, code] = [told.slice(0, Math.max(0, end)), told.slice(end + 1)];
  const parsed = {
    staffAction: staffIntentSchema.safeParse(staffAction).data,
    code: reservationCodeSchema.safeParse(code).data,
  };
  return parsed.staffAction && parsed.code
    ? { staffAction: parsed.staffAction, code: parsed.code }
    : null;
}

/** A path of this site that tells its page of an action, in place of any that it told of before. */
export function withDoneParam(path: string, { staffAction, code }: DoneAction): string {
  const { pathname, searchParams } = new URL(path, somewhere);
  searchParams.set(parameter, `${staffAction}-${code}`);
  return `${pathname}?${searchParams}`;
}
