import { describe, expect, test } from "vitest";
import { themeOf } from "#app/http/theme-cookie.ts";
import { hasSessionCookieOfAnyProtocol } from "#app/server/accounts/session-cookie.ts";
import { choiceCookie, cookiesIn, setCookie } from "#app/server/http/cookies.ts";
import { negotiateLocale } from "#app/server/http/negotiate-locale.ts";

const withCookie = (Cookie: string) =>
  new Request("https://couverts.example", { headers: { Cookie } });

describe("the cookies of a request", () => {
  test("are parsed once for all who ask", () => {
    const { headers } = withCookie("lang=en; theme=dark");
    expect(cookiesIn(headers)).toBe(cookiesIn(headers));
  });

  test.each(["theme=dark; lang=en", "lang=en;theme=dark", " lang = en ;; theme=dark; =x; y"])(
    "are found in any order, whatever stands between them: %s",
    (header) => {
      const request = withCookie(header);
      expect([negotiateLocale(request.headers), themeOf(request)]).toEqual(["en", "dark"]);
    },
  );

  test.each(["", "xlang=en; mytheme=dark", "lang=xx; theme=%", "lang; theme", "lang=%00; theme="])(
    "choose nothing where they name no choice of ours: %s",
    (header) => {
      const request = withCookie(header);
      expect([negotiateLocale(request.headers), themeOf(request)]).toEqual(["fr", "system"]);
    },
  );

  test.each([
    ["session=", true],
    ["a=b;__Host-session=x", true],
    ["a=b ; session =x", true],
    ["xsession=x; session", false],
    ["__Host-sessions=x", false],
  ])("hold a session that no cache may meet: %s", (header, expected) => {
    expect(hasSessionCookieOfAnyProtocol(withCookie(header))).toBe(expected);
  });
});

describe("a cookie of ours", () => {
  test("is out of reach for scripts and for the forms of other sites", () => {
    expect(setCookie({ name: "a", value: "b", maxAgeSeconds: 0, secure: true, path: "/c" })).toBe(
      "a=b; Max-Age=0; Path=/c; HttpOnly; Secure; SameSite=Lax",
    );
    expect(choiceCookie("a", "b", false)).toBe(
      "a=b; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax",
    );
  });
});
