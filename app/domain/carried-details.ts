import { z } from "zod";

const typed = z.string().default("");
const carriedDetailsSchema = z.object({
  firstName: typed,
  lastName: typed,
  email: typed,
  phone: typed,
  note: typed,
  dietaryNote: typed,
  time: typed,
});
/** What a diner typed and chose, right or wrong, as it goes along to the other pages of a booking. */
export type CarriedDetails = z.infer<typeof carriedDetailsSchema>;

/** The field that a form which carries details has, and a form that books has no use for. */
export const carryingMark = { name: "intent", value: "prefill" } as const;

/** What a button adds to the booking form when it leads to another page and books nothing. */
export const elsewhereMark = { name: "elsewhere", value: "on" } as const;

/** What the language switch adds to the form that it sends: the language to go on in. */
export const languageMark = "lang";

/** The fields of a form that carries details. No booking field has such a name: a page has both. */
export function carriedFields(details: CarriedDetails): { name: string; value: string }[] {
  return Object.entries(details).map(([name, value]) => ({ name: carriedName(name), value }));
}

function carriedName(name: string): string {
  return `carried-${name}`;
}

/** Whether nothing was typed; a time that was chosen stands in an address as well. */
export function isBlank({ time: _chosen, ...details }: CarriedDetails): boolean {
  return Object.values(details).every((text) => text.trim() === "");
}

function readDetails(posted: FormData, nameOf: (name: string) => string): CarriedDetails | null {
  const values = Object.keys(carriedDetailsSchema.shape).map((name) => {
    const [value, another] = posted.getAll(nameOf(name));
    return [name, another === undefined ? value : null];
  });
  return carriedDetailsSchema.safeParse(Object.fromEntries(values)).data ?? null;
}

/** What was typed into a booking form; `null` when a field was given twice or is no text. */
export function typedDetails(posted: FormData): CarriedDetails | null {
  return readDetails(posted, (name) => name);
}

/**
 * The details of a form that only carries them, or of a booking form that was sent to another page
 * or language; `null` for every other one. A mark beside a key alone makes no form a carrying one.
 */
export function readCarried(posted: FormData): CarriedDetails | null {
  const [mark, another] = posted.getAll(carryingMark.name);
  const isMarked = mark === carryingMark.value && another === undefined;
  if (isMarked && !posted.has("requestKey")) return readDetails(posted, carriedName);
  const goesElsewhere = posted.has(elsewhereMark.name) || posted.has(languageMark);
  return goesElsewhere ? typedDetails(posted) : null;
}
