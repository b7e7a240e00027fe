import { z } from "zod";

/** The version that stood on the page of a form; `null` where it does not tell. */
export const versionSchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .nullable()
  .default(null);
