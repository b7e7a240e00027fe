import { z } from "zod";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";
import type { CoversSetting } from "#app/domain/schedule/covers-override.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";
import { parseSubmission } from "#app/forms/submission.ts";

export const mostCovers = 5000;

function isNumberOfCovers(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) <= mostCovers;
}

/** The form that sets the covers of a service of a day by hand; `slot` is empty for all of it. */
const schema = z
  .object({
    intent: z.literal("set-capacity"),
    capacity: z.enum(["inherit", "manual", "none", "covers"]),
    covers: z
      .string()
      .max(200)
      .default("")
      .transform((text) => text.trim()),
    slot: z.union([z.literal("").transform(() => null), clockTimeSchema]).default(null),
    requestKey: requestKeySchema.default(() => crypto.randomUUID()),
    next: z.string().max(2000).default(""),
  })
  .refine(({ capacity, covers }) => capacity !== "covers" || isNumberOfCovers(covers), {
    path: ["covers"],
  })
  // A slot has a limit or none: what is answered by hand is a whole service.
  .refine(({ capacity, slot }) => capacity !== "manual" || slot === null, { path: ["slot"] });

type CoversForm = { setting: CoversSetting; requestKey: string; next: string };

function settingOf({ capacity, covers, slot }: z.output<typeof schema>): CoversSetting {
  const choices = { inherit: "inherit", manual: "unset", none: 0, covers: Number(covers) } as const;
  const choice = choices[capacity];
  if (slot === null) return { slot, choice };
  return { slot, choice: choice === "unset" ? "inherit" : choice };
}

/** Reads the form that sets covers; where it cannot be read, whether it is their number that is wrong. */
export function readCoversForm(
  posted: FormData,
): { ok: true; form: CoversForm } | { ok: false; isNumberWrong: boolean } {
  const submission = parseSubmission(posted, schema);
  if (submission.status === "success") {
    const { requestKey, next } = submission.value;
    return { ok: true, form: { setting: settingOf(submission.value), requestKey, next } };
  }
  const wrong = Object.keys(submission.error ?? {});
  return { ok: false, isNumberWrong: wrong.length > 0 && wrong.every((name) => name === "covers") };
}
