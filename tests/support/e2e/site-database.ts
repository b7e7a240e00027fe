import { served } from "./site-address.ts";

/** Asks the site's database itself, for what no page shows or nobody can set yet. */
export async function rows<Row>(sql: string, ...values: (string | number | null)[]) {
  const response = await fetch(served("SITE_DATABASE"), {
    method: "POST",
    body: JSON.stringify({ sql, values }),
  });
  if (!response.ok) throw new Error(await response.text());
  const found: Row[] = await response.json();
  return found;
}
