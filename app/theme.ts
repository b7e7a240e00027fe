import { z } from "zod";

/** Light or dark, or as the device has it. */
export const themes = ["system", "light", "dark"] as const;
export const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;

/** The theme that a request asks for by its cookie. */
export function themeOf(request: Request): Theme {
  const chosen = /(?:^|;\s*)theme=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  return themeSchema.safeParse(chosen).data ?? "system";
}

/** The `Set-Cookie` that remembers a theme for a year. */
export function themeCookie(theme: Theme, secure: boolean): string {
  const attributes = "Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
  return `theme=${theme}; ${attributes}${secure ? "; Secure" : ""}`;
}
