import { z } from "zod";

const recipientSchema = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1)
      .regex(/^\P{Cc}*$/u),
  );

const idSchema = z.coerce.number().int().positive();

/** The id of the mail before which a page of the mailbox begins; `null` for the newest. */
export function mailsBefore(request: Request): number | null {
  return idSchema.safeParse(new URL(request.url).searchParams.get("before")).data ?? null;
}

/** The recipient that a mailbox is asked for, as addresses are stored; `null` for all of them. */
export function recipientAsked(request: Request): string | null {
  return recipientSchema.safeParse(new URL(request.url).searchParams.get("to")).data ?? null;
}
