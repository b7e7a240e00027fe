/** What was typed into fields, right or wrong, as a page shows it again; one sent twice is empty. */
export function typedValues<Name extends string>(
  posted: FormData | URLSearchParams,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const [value, another] = posted.getAll(name);
    if (typeof value === "string" && another === undefined) values[name] = value;
  }
  return values;
}
