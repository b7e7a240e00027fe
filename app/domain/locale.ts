import { z } from "zod";

/** The languages of the site; the first is the one to fall back on. */
export const locales = ["fr", "en"] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;
