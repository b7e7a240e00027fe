import { z } from "zod";

const typed = z.string().default("");
const carriedDetailsSchema = z.object({
  firstName: typed,
  lastName: typed,
  email: typed,
  phone: typed,
  note: typed,
});
/** What a diner typed of herself, right or wrong, as it goes along to another service or day. */
export type CarriedDetails = z.infer<typeof carriedDetailsSchema>;

/** The field that a form which carries details has, and a form that books has no use for. */
export const carryingMark = { name: "intent", value: "prefill" } as const;

/** The fields of a form that carries details. No booking field has such a name: a page has both. */
export function carriedFields(details: CarriedDetails): { name: string; value: string }[] {
  return Object.entries(details).map(([name, value]) => ({ name: carriedName(name), value }));
}

function carriedName(name: string): string {
  return `carried-${name}`;
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
 * The details of a form that only carries them; `null` for every other one. A form with a key is
 * never taken for it, and without a key nothing can be booked: no form is both.
 */
export function readCarried(posted: FormData): CarriedDetails | null {
  if (posted.has("requestKey")) return null;
  const [mark, another] = posted.getAll(carryingMark.name);
  const isMarked = mark === carryingMark.value && another === undefined;
  return isMarked ? readDetails(posted, carriedName) : null;
}
