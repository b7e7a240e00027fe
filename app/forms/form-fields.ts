/** The fields of a form for a schema; one that was sent twice is a list, and so refused as a text. */
export function formFields(form: FormData): Record<string, unknown> {
  // One pass: asking the form for each name anew takes seconds when a hostile one has thousands.
  const fields = new Map<string, unknown[]>();
  for (const [name, value] of form) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}
