import type { z } from "zod";

type Part = string | number;

/**
 * The place after which a page of a list begins, as `after` in an address: its parts, of which none
 * holds an underscore, in this order.
 */
export function listCursor<Place extends Record<string, Part>>(
  schema: z.ZodType<Place>,
  parts: readonly (keyof Place & string)[],
) {
  return {
    /** The place as it stands in an address. */
    write(place: Place): string {
      return parts.map((part) => place[part]).join("_");
    },

    /** The place that an address names: `null` for the first page; throws a 400 when unreadable. */
    read(searchParams: URLSearchParams): Place | null {
      const text = searchParams.get("after");
      if (text === null) return null;
      const values = text.split("_");
      const parsed = schema.safeParse(
        Object.fromEntries(parts.map((part, index) => [part, values[index]])),
      );
      if (!parsed.success) throw new Response(null, { status: 400 });
      return parsed.data;
    },
  };
}
