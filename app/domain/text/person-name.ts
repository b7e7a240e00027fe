import { z } from "zod";
import { cleanLine, isReadable, isWithin } from "#app/domain/text/clean-text.ts";
import { lineSchema } from "#app/domain/text/text-field.ts";
import { holdsAddress } from "#app/domain/text/text-issue.ts";

export const nameLength = 60;

const slashes = /[/\u2044\u2215\u29F8]/;

/** `mailto:bob`, `tel:+33…`: readers make links of them; shorter words stay, as in `S:t Clair`. */
const scheme = /[a-z][a-z\d+.-]{2,}:(?=\S)/;

/** Whether words hold an address of the web or of mail, in letters of any width. */
export function isAddress(words: string, allowSlash = false): boolean {
  const plain = words.normalize("NFKC").toLowerCase();
  const isLink = /:\/\/|https?:|www\.|@/.test(plain) || scheme.test(plain);
  return isLink || (!allowSlash && slashes.test(plain));
}

function hasLetter(name: string): boolean {
  // Hangul has letters for "no letter here", which show nothing.
  return /(?![\u115F\u1160])\p{L}/u.test(name);
}

/** A name as it is kept; dots or dashes alone are how people leave a field empty. */
function cleanName(text: string | undefined): string {
  const name = cleanLine(text ?? "");
  return /^\p{P}*$/u.test(name) ? "" : name;
}

/** One of the two names of a person, empty when she has only the other: at least a letter, no address. */
export const nameSchema = z
  .string()
  .max(nameLength * 20)
  .optional()
  .transform(cleanName)
  .pipe(
    z
      .string()
      .refine((name) => name === "" || (isReadable(name) && hasLetter(name)))
      .refine((name) => isWithin(name, nameLength))
      .refine((name) => !isAddress(name), { message: holdsAddress }),
  );

/** The name of a thing that the restaurant names: a restaurant, a service. A slash may stand in it. */
export function titleSchema(maximum: number) {
  return lineSchema(maximum).refine((name) => !isAddress(name, true), { message: holdsAddress });
}

export type PersonName = { firstName: string; lastName: string };

/** First and last name in one; many people have only one. */
export function fullName({ firstName, lastName }: PersonName): string {
  return [firstName, lastName].filter(Boolean).join(" ");
}

/** What a person is addressed by. */
export function callName({ firstName, lastName }: PersonName): string {
  return firstName || lastName;
}

/**
 * A name as mails and calendars print it: a joiner that shows nothing stands behind each dot, so that
 * no reader makes a link of `J.Li` or `evil.example`.
 */
export function unlinkedName(name: string): string {
  return name.replace(/[.\u2024\u3002\uFE52\uFF0E\uFF61](?=\S)/g, "$&\u200C");
}
