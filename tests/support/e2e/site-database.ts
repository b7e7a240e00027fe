import { inject } from "vitest";

/** Asks the site's database itself, for what no page shows or nobody can set yet. */
export async function rows<Row>(sql: string, ...values: (string | number | null)[]) {
  const answer = await fetch(inject("siteDatabase"), {
    method: "POST",
    body: JSON.stringify({ sql, values }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const found: Row[] = await answer.json();
  return found;
}
