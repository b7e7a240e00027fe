import { z } from "zod";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";

const mostBytes = 16 * 1024;
const mostFields = 200;
const mostCopiedCharacters = 20_000;
const prefix = "kept.";

const fieldSchema = z.tuple([z.string(), z.string()]);
const unsignedSchema = z.object({
  /** The address that it was sent to, as a path of this site. */
  target: z.string().max(2000),
  /** The instant after which it is given back no more. */
  until: z.number().int().nonnegative(),
  fields: z.array(fieldSchema).max(mostFields),
});
const keptFormSchema = unsignedSchema.extend({ signature: z.string().max(100) });
/** What stands behind the log-in page for those who could not keep it: to be copied by hand. */
const copySchema = z.object({
  kind: z.literal("to-copy"),
  why: z.enum(["too-large", "too-old"]),
  words: z.string(),
});
export const keptTextsSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("kept"), form: keptFormSchema }),
  copySchema,
]);

type Field = z.infer<typeof fieldSchema>;
export type UnsignedForm = z.infer<typeof unsignedSchema>;
/** A form that was sent when its session had ended, signed by the site that gives it back. */
export type KeptForm = z.infer<typeof keptFormSchema>;
/** What the log-in page does with such a form: keep it, or show its words to be copied. */
export type KeptTexts = z.infer<typeof keptTextsSchema>;

/** The log-in form's own names for what it keeps; its copied words are shown, never given back. */
const names = { target: "keptFor", until: "keptUntil", signature: "keptSignature" } as const;
export const copyNames = { why: "keptWhy", words: "keptWords" } as const;

function isSecret(name: string): boolean {
  return /pass|pwd|secret|mdp|(^|[^a-z])(otp|pin|code|token)$/i.test(name);
}

function isOurs(name: string): boolean {
  const own: string[] = [...Object.values(names), ...Object.values(copyNames)];
  return name.startsWith(prefix) || own.includes(name);
}

/** A text as it comes back from a hidden input: browsers change line ends and drop NUL. */
function asReturned(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\ufffd").replace(/\r\n?/g, "\n");
}

/** The fields of a form that may be kept: texts in their order; no passwords, codes or files. */
export function fieldsToKeep(form: Iterable<[string, FormDataEntryValue]>): Field[] {
  return [...form].flatMap(([name, value]): Field[] => {
    const isKept = typeof value === "string" && !isSecret(name) && !isOurs(name);
    return isKept ? [[asReturned(name), asReturned(value)]] : [];
  });
}

/** Whether fields are few and short enough to be kept: 200 of them, 16 KiB with their names. */
export function isKeepable(fields: readonly Field[]): boolean {
  const bytes = new TextEncoder().encode(fields.flat().join("")).byteLength;
  return fields.length <= mostFields && bytes <= mostBytes;
}

/** The longest text among fields: what a person would be sorry to type again. */
export function wordsToCopy(fields: readonly Field[]): string {
  const [longest = ""] = fields
    .map(([, value]) => value)
    .sort((one, other) => other.length - one.length);
  return longest.slice(0, mostCopiedCharacters);
}

/** What is signed of a form: all of it, as one text that no other form has. */
export function signedText({ target, until, fields }: UnsignedForm): string {
  return JSON.stringify([target, until, fields]);
}

/** The hidden inputs that keep a form in the log-in page. No field of that page has such a name. */
export function keptInputs({ target, until, fields, signature }: KeptForm): Field[] {
  const own = { target, until: String(until), signature };
  return [
    ...fields.map(([name, value]): Field => [`${prefix}${name}`, value]),
    ...(["target", "until", "signature"] as const).map((name): Field => [names[name], own[name]]),
  ];
}

/** Whether a form was sent from those inputs; who made them is not told by it. */
export function hasKeptInputs(form: FormData): boolean {
  return form.has(names.signature);
}

/** Reads those inputs, whoever made them; `null` where they are none. */
export function readKeptInputs(form: FormData): KeptForm | null {
  const fields = [...form].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === "string"
      ? [[asReturned(name.slice(prefix.length)), asReturned(value)]]
      : [],
  );
  const kept = {
    target: form.get(names.target),
    until: Number(form.get(names.until) ?? Number.NaN),
    signature: form.get(names.signature),
    fields,
  };
  return keptFormSchema.safeParse(kept).data ?? null;
}

/** Reads the words that a log-in page shows to be copied, so that a wrong password keeps them. */
export function readCopy(form: FormData): KeptTexts | null {
  const copy = { why: form.get(copyNames.why), words: form.get(copyNames.words) };
  return copySchema.safeParse({ kind: "to-copy", ...copy }).data ?? null;
}

/** Whether a form comes from a log-in page that keeps something. */
export function hasKeptTexts(form: FormData): boolean {
  return hasKeptInputs(form) || form.has(copyNames.words);
}

/** Whether a kept form may still be given back. */
export function isInTime({ until }: UnsignedForm, now: Instant): boolean {
  return now <= until;
}
