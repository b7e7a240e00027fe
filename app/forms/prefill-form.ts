import { data, redirect } from "@remix-run/cloudflare";
import { isBlank, readPrefill } from "#app/domain/reservations/prefill-details.ts";

/** For a page that shows or carries what someone typed. */
export const prefillHeaders = { "Cache-Control": "no-store" };

/**
 * What a form carries to an early page of a booking; a page that gets nothing is visited
 * instead, and a number of covers goes into its address. Throws a 400 for any other form.
 */
export async function prefilledAt(request: Request) {
  const form = await request.formData();
  const details = readPrefill(form);
  if (details === null) throw new Response(null, { status: 400 });
  const { pathname, searchParams } = new URL(request.url);
  const covers = form.get("covers");
  const isResized = typeof covers === "string" && !searchParams.has("covers");
  if (isResized) searchParams.set("covers", covers.slice(0, 10));
  const page = searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
  if (isBlank(details)) throw redirect(page, 303);
  if (isResized) throw redirect(page, 307);
  return data(details, { headers: prefillHeaders });
}
