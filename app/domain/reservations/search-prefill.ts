import { cleanLine } from "#app/domain/text/clean-text.ts";

/** The field that a text which was searched for goes into, by what it looks like. */
export type SearchPrefill = { phone: string } | { email: string } | NamePrefill;
type NamePrefill = { firstName: string; lastName: string };

/** What was searched for, as the start of an entry: a number, an address, or one or two names. */
export function searchPrefill(search: string): SearchPrefill {
  const text = cleanLine(search);
  if (text.includes("@")) return { email: text };
  if (/^[+(]?\d[\d\s().\-/]*$/.test(text)) return { phone: text };
  const [first = "", ...others] = text.split(" ");
  return others.length === 0
    ? { firstName: "", lastName: first }
    : { firstName: first, lastName: others.join(" ") };
}
