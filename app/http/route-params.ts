import type { Params } from "@remix-run/react";
import type { z } from "zod";

/** The parameters of a URL by their schema; throws a 404 when they name nothing that could exist. */
export function routeParams<Schema extends z.ZodType>(
  schema: Schema,
  params: Params,
): z.infer<Schema> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new Response(null, { status: 404 });
  return parsed.data;
}
