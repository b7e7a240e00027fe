import { z } from "zod";
import { choiceCookie, cookiesIn } from "#app/http/cookies.ts";

/** Light or dark, or as the device has it. */
export const themes = ["system", "light", "dark"] as const;
export const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;

/** The theme that a request asks for by its cookie. */
export function themeOf(request: Request): Theme {
  return themeSchema.safeParse(cookiesIn(request.headers).theme).data ?? "system";
}

/** The `Set-Cookie` that remembers a theme for a year. */
export function themeCookie(theme: Theme, secure: boolean): string {
  return choiceCookie("theme", theme, secure);
}
