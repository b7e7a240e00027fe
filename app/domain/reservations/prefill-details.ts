import { z } from "zod";

const typed = z.string().default("");
const prefillDetailsSchema = z.object({
  firstName: typed,
  lastName: typed,
  email: typed,
  phone: typed,
  note: typed,
  dietaryNote: typed,
  time: typed,
});
/** What a diner typed and chose, right or wrong, as it goes along to the other pages of a booking. */
export type PrefillDetails = z.infer<typeof prefillDetailsSchema>;

/** The field that a form which carries details has, and a form that books has no use for. */
export const prefillMark = { name: "intent", value: "prefill" } as const;

/** What a button adds to the booking form when it leads to another page and books nothing. */
export const elsewhereMark = { name: "elsewhere", value: "on" } as const;

/** What the language switch adds to the form that it sends: the language to go on in. */
export const languageMark = "lang";

/** The fields of a form that carries details. No booking field has such a name: a page has both. */
export function prefillFields(details: PrefillDetails): { name: string; value: string }[] {
  return Object.entries(details).map(([name, value]) => ({ name: prefillName(name), value }));
}

function prefillName(name: string): string {
  return `prefill-${name}`;
}

/** Whether nothing was typed; a time that was chosen stands in an address as well. */
export function isBlank({ time: _chosen, ...details }: PrefillDetails): boolean {
  return Object.values(details).every((text) => text.trim() === "");
}

function readDetails(posted: FormData, nameOf: (name: string) => string): PrefillDetails | null {
  const values = Object.keys(prefillDetailsSchema.shape).map((name) => {
    const [value, another] = posted.getAll(nameOf(name));
    return [name, another === undefined ? value : null];
  });
  return prefillDetailsSchema.safeParse(Object.fromEntries(values)).data ?? null;
}

/** What was typed into a booking form; `null` when a field was given twice or is no text. */
export function typedDetails(posted: FormData): PrefillDetails | null {
  return readDetails(posted, (name) => name);
}

/**
 * The details of a form that only carries them, or of a booking form that was sent to another page
 * or language; `null` for every other one. A mark beside a key alone makes no form one that fills in.
 */
export function readPrefill(posted: FormData): PrefillDetails | null {
  const [mark, another] = posted.getAll(prefillMark.name);
  const isMarked = mark === prefillMark.value && another === undefined;
  if (isMarked && !posted.has("requestKey")) return readDetails(posted, prefillName);
  const goesElsewhere = posted.has(elsewhereMark.name) || posted.has(languageMark);
  return goesElsewhere ? typedDetails(posted) : null;
}
