import { z } from "zod";

const parameter = "saved";
const somewhere = "https://couverts.invalid";
const savedSchema = z.enum(["entered", "changed"]);

/** What was just written into the book. */
export type Saved = z.infer<typeof savedSchema>;

/** What a reservation's page is told was just saved, by its address; `null` for nothing. */
export function readSavedParam(search: string): Saved | null {
  return savedSchema.safeParse(new URLSearchParams(search).get(parameter)).data ?? null;
}

/** A path of this site that tells its page what was saved. */
export function withSavedParam(path: string, saved: Saved): string {
  const { pathname, searchParams } = new URL(path, somewhere);
  searchParams.set(parameter, saved);
  return `${pathname}?${searchParams}`;
}
