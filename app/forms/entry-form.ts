import { z } from "zod";
import { partySizeSchema } from "#app/domain/reservations/party.ts";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";
import { serviceSlugSchema } from "#app/domain/schedule/service.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { typedTimeSchema } from "#app/domain/time/typed-time.ts";
import { leftOut } from "#app/forms/left-out.ts";
import { personFields, tickSchema } from "#app/forms/person-fields.ts";
import { insteadSchema } from "#app/forms/place-field.ts";
import { parseSubmission } from "#app/forms/submission.ts";

const nameless = z.object({ firstName: z.literal(""), lastName: z.literal("") });

const onceFields = {
  covers: partySizeSchema,
  ...personFields,
  notify: tickSchema,
  ifFull: z
    .enum(["", "over", "wait"])
    .default("")
    .transform((choice) => choice || ("ask" as const)),
  /** A form that brings no key is a form of its own each time. */
  requestKey: requestKeySchema.default(() => crypto.randomUUID()),
};

/** What was asked for by telephone; one of the two names is enough. */
const phoneEntrySchema = z
  .object({
    source: z.literal("phone"),
    date: calendarDateSchema,
    service: serviceSlugSchema,
    time: typedTimeSchema,
    instead: insteadSchema,
    ...onceFields,
  })
  .refine((form) => fullName(form) !== "", {
    path: ["lastName"],
    message: "nameless",
    // Said together with what else is wrong, or the form would come back twice.
    when: ({ value }) => nameless.safeParse(value).success,
  });

/** Who stands at the door: how many is enough, where and when is now unless told otherwise. */
const walkInSchema = z.object({
  source: z.literal("walk-in"),
  date: leftOut(calendarDateSchema),
  service: leftOut(serviceSlugSchema),
  time: leftOut(typedTimeSchema),
  instead: insteadSchema,
  ...onceFields,
});

export type EntryForm = z.infer<typeof phoneEntrySchema> | z.infer<typeof walkInSchema>;
/** The fields that staff fills in, in their order. */
export const entryFields = [
  "covers",
  "date",
  "service",
  "time",
  "status",
  "arrivedCovers",
  "lastName",
  "firstName",
  "phone",
  "email",
  "dietaryNote",
  "note",
  "houseNote",
  "notify",
] as const;
export type EntryField = (typeof entryFields)[number];
export type EntryValues = Partial<Record<EntryField, string>>;

/** Reads the form of an entry by its source; what names neither is read as a call. */
export function parseEntry(posted: FormData) {
  return posted.get("source") === "walk-in"
    ? parseSubmission(posted, walkInSchema)
    : parseSubmission(posted, phoneEntrySchema);
}

/** What a form asks to be entered: where its button says, else where its fields say. */
export function entryOf(form: EntryForm) {
  const { instead, date, service, time, requestKey: key, ...asked } = form;
  const { source, notify, ifFull, houseNote, ...party } = asked;
  const place = instead ?? { date, service, time };
  return { ...place, key, source, notify, ifFull, houseNote, party };
}
