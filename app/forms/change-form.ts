import { z } from "zod";
import { partySizeSchema } from "#app/domain/reservations/party.ts";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";
import { serviceSlugSchema } from "#app/domain/schedule/service.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";
import { versionSchema } from "#app/forms/version-field.ts";

const keySchema = z.object({
  requestKey: requestKeySchema,
  expectedVersion: versionSchema,
});

const withdrawal = "withdraw-change";

/** The form by which a guest takes back the change that she waits for. */
export const withdrawalFormSchema = keySchema.extend({ intent: z.literal(withdrawal) });

/** The form by which a guest asks for another date, service, time or size. */
export const changeFormSchema = keySchema.extend({
  intent: z.never().optional(),
  date: calendarDateSchema,
  service: serviceSlugSchema,
  time: clockTimeSchema,
  covers: partySizeSchema,
});

/** Whether a form takes a change back that waits, and asks for none. */
export function asksToWithdraw(posted: FormData): boolean {
  return posted.get("intent") === withdrawal;
}

/** What can be read of the table that a wrong form asks for; `null` for the rest. */
export function readablePlacement(posted: FormData) {
  const { date, service, time, covers } = changeFormSchema.shape;
  return {
    date: date.safeParse(posted.get("date")).data ?? null,
    service: service.safeParse(posted.get("service")).data ?? null,
    time: time.safeParse(posted.get("time")).data ?? null,
    covers: covers.safeParse(posted.get("covers")).data ?? null,
  };
}
