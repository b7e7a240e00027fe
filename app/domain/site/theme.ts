import { z } from "zod";

/** Light or dark, or as the device has it. */
export const themes = ["system", "light", "dark"] as const;
export const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;
