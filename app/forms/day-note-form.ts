import { z } from "zod";
import { paragraphSchema } from "#app/domain/text/text-field.ts";
import { versionSchema } from "#app/forms/version-field.ts";

export const longestDayNote = 300;

/** The form that writes what staff should know on a day; emptied, it takes the note away. */
export const dayNoteFormSchema = z.object({
  intent: z.literal("day-note"),
  dayNote: paragraphSchema(longestDayNote),
  /** The version that stood on the page, 0 where there was none. */
  noteVersion: versionSchema,
  next: z.string().max(2000).default(""),
});
