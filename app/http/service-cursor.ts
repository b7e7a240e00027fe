import { type ListPlace, listPlaceSchema } from "#app/domain/reservations/service-list.ts";

/** The place after which a page of a service's list begins, as it stands in an address. */
export function servicePageText({ part, time, createdAt, code }: ListPlace): string {
  return `${part}_${time}_${createdAt}_${code}`;
}

/** Reads it from an address: `null` for the first page; throws a 400 when it is unreadable. */
export function servicePage(searchParams: URLSearchParams): ListPlace | null {
  const text = searchParams.get("after");
  if (text === null) return null;
  const [part, time, createdAt, code] = text.split("_");
  const parsed = listPlaceSchema.safeParse({ part, time, createdAt, code });
  if (!parsed.success) throw new Response(null, { status: 400 });
  return parsed.data;
}
