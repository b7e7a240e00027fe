import { z } from "zod";
import { partySizeSchema } from "#app/domain/reservations/party.ts";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";
import { reservationStatusSchema } from "#app/domain/reservations/reservation.ts";
import { serviceSlugSchema } from "#app/domain/schedule/service.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { typedTimeSchema } from "#app/domain/time/typed-time.ts";
import { leftOut } from "#app/forms/left-out.ts";
import { personFields, tickSchema } from "#app/forms/person-fields.ts";
import { insteadSchema } from "#app/forms/place-field.ts";
import { versionSchema } from "#app/forms/version-field.ts";

/**
 * What staff puts right of a reservation. Words that the guest wrote herself are not taken from it,
 * and whether it needs a name depends on the reservation.
 */
export const editFormSchema = z
  .object({
    date: calendarDateSchema,
    service: serviceSlugSchema,
    time: typedTimeSchema,
    instead: insteadSchema,
    covers: partySizeSchema,
    ...personFields,
    /** Of what is past: what became of the party. */
    status: reservationStatusSchema.nullable().default(null),
    arrivedCovers: leftOut(partySizeSchema),
    notify: tickSchema,
    force: tickSchema,
    expectedVersion: versionSchema,
    /** A form that brings no key is a form of its own each time. */
    requestKey: requestKeySchema.default(() => crypto.randomUUID()),
  })
  .refine(({ covers, arrivedCovers }) => arrivedCovers === null || arrivedCovers <= covers, {
    path: ["arrivedCovers"],
    message: "more-than-expected",
  });
export type EditForm = z.infer<typeof editFormSchema>;

/** What a form asks of a reservation: to be where its button says, else where its fields say. */
export function changeOf(form: EditForm) {
  const { instead, date, service, time, covers, requestKey: key, ...asked } = form;
  const { notify, force, expectedVersion, status, arrivedCovers, ...person } = asked;
  const outcome = status && { status, arrivedCovers };
  const place = instead ?? { date, service, time };
  return { ...place, covers, key, notify, force, expectedVersion, person, outcome };
}
