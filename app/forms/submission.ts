import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

/**
 * What was posted under the names that a form has; of a repeated one two remain, which are refused
 * like thousands, whose reading would take seconds.
 */
function onlyNamed(posted: FormData, names: readonly string[]): FormData {
  const known = new FormData();
  for (const name of names) {
    for (const value of posted.getAll(name).slice(0, 2)) known.append(name, value);
  }
  return known;
}

/**
 * Reads a form by its schema, the one way to do so: a success with its value, or what is wrong of
 * which field, to be replied to the page. A field that was sent twice is a list, and refused as a text.
 */
export function parseSubmission<Schema extends z.ZodObject>(posted: FormData, schema: Schema) {
  const named = onlyNamed(posted, Object.keys(schema.shape));
  return parseWithZod(named, { schema, disableAutoCoercion: true });
}

/** The value of a form that is right; `null` where a field is missing, wrong or given twice. */
export function submittedValue<Schema extends z.ZodObject>(
  posted: FormData,
  schema: Schema,
): z.output<Schema> | null {
  const submission = parseSubmission(posted, schema);
  return submission.status === "success" ? submission.value : null;
}
