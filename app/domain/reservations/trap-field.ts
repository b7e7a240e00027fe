/** A field that no person sees: who fills it in fills in all that there is. */
export const trapField = "website";

/** Whether the field that no person sees was filled in. */
export function isTrapFilled(posted: FormData): boolean {
  return posted.getAll(trapField).some((value) => typeof value !== "string" || value.trim() !== "");
}
