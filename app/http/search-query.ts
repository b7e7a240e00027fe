import { searchTextSchema } from "#app/domain/reservations/reservation-search.ts";

/** The text that a request searches reservations for; throws a 400 when it is unreadable or too long. */
export function readSearchQuery(request: Request): string {
  const asked = new URL(request.url).searchParams.get("q") ?? "";
  const { success, data } = searchTextSchema.safeParse(asked);
  if (!success) throw new Response(null, { status: 400 });
  return data;
}
