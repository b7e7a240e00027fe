import { type Theme, themeSchema } from "#app/domain/site/theme.ts";
import { choiceCookie, cookiesIn } from "#app/server/http/cookies.ts";

/** The theme that a request asks for by its cookie. */
export function themeOf(request: Request): Theme {
  return themeSchema.safeParse(cookiesIn(request.headers).theme).data ?? "system";
}

/** The `Set-Cookie` that remembers a theme for a year. */
export function themeCookie(theme: Theme, secure: boolean): string {
  return choiceCookie("theme", theme, secure);
}
