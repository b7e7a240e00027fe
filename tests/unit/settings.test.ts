import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { days } from "#app/domain/time/restaurant-clock.ts";
import { currentInstant } from "#app/server/clock.ts";
import { isLoopback, isPreviewHost, isSentHere } from "#app/server/settings/hosts.ts";
import { readEnv, requireEnv } from "#app/server/settings/read-env.ts";
import { wrongSettings } from "#app/server/settings/wrong-settings.ts";

const secret = "f3a9c1d07b5e4286a0f1e2d3c4b59687";
const deployed = {
  PUBLIC_ORIGIN: "https://bistro.test",
  LINK_SECRET: secret,
  MAIL_TRANSPORT: "smtp",
  SMTP_URL: "smtps://user:password@mail.test:465",
} as const;
const atHome = { ...deployed, PUBLIC_ORIGIN: "http://localhost:8787", MAIL_TRANSPORT: "preview" };

type Settings = Parameters<typeof wrongSettings>[0];

function faults(settings: Record<string, unknown>): string[] {
  const all: Settings = { ...deployed, ...settings };
  return wrongSettings(all).map(({ setting, fault }) => `${setting} ${fault}`);
}

describe("settings that make sense", () => {
  test.each([
    ["those of a deployment", {}],
    ["those of npm start", atHome],
    ["two origins", { PUBLIC_ORIGIN: "https://bistro.test, https://www.bistro.test" }],
    ["origins apart by spaces", { PUBLIC_ORIGIN: "https://bistro.test https://www.bistro.test" }],
    ["this machine by its numbers", { PUBLIC_ORIGIN: "http://127.0.0.1:82 http://[::1]:81" }],
    ["the mail service with its binding", { MAIL_TRANSPORT: "cloudflare", EMAIL: {} }],
    ["a preview whose host is named", { MAIL_TRANSPORT: "preview", PREVIEW_HOSTS: "bistro.test" }],
    ["a secret of base64", { LINK_SECRET: "o1hXc9eWmKq0nB3yT7uZ2rVfLs8dJgAa5PiQkEwR4tY" }],
    ["an international sender", { MAIL_FROM: "tom&jerry@münchen.test" }],
    ["no sender of their own", { MAIL_FROM: "" }],
    ["the secret before", { LINK_SECRET_BEFORE: [...secret].reverse().join("") }],
    ["a clock that is moved back", { ...atHome, CLOCK_OFFSET_SECONDS: "-3600" }],
    ["nonsense for a clock that nobody hears", { CLOCK_OFFSET_SECONDS: "tomorrow" }],
  ])("are %s", (_what, settings) => {
    expect(faults(settings)).toEqual([]);
  });
});

describe("settings that make no sense are named:", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    [
      "nothing but a secret, as the delivered wrangler.toml has it",
      { PUBLIC_ORIGIN: undefined, MAIL_TRANSPORT: undefined },
      ["PUBLIC_ORIGIN missing", "MAIL_TRANSPORT missing"],
    ],
    ["no secret", { LINK_SECRET: undefined }, ["LINK_SECRET missing"]],
    ["a short secret", { LINK_SECRET: secret.slice(1) }, ["LINK_SECRET too-short"]],
    ["one letter", { LINK_SECRET: "a".repeat(64) }, ["LINK_SECRET too-uniform"]],
    ["zeros and ones", { LINK_SECRET: "01".repeat(32) }, ["LINK_SECRET too-uniform"]],
    ["a word repeated", { LINK_SECRET: "0123456789ab".repeat(3) }, ["LINK_SECRET too-uniform"]],
    ["an example", { LINK_SECRET: `change-me-${secret}` }, ["LINK_SECRET example"]],
    ["an example", { LINK_SECRET: "an-example-of-32-characters-1234" }, ["LINK_SECRET example"]],
    ["a command", { LINK_SECRET: "$(openssl rand -base64 32 | tr -d =)" }, ["LINK_SECRET example"]],
    ["a phrase", { LINK_SECRET: "this-is-a-very-secret-key-of-us!" }, ["LINK_SECRET example"]],
    [
      "a keyboard",
      { LINK_SECRET: "qwertyuiopasdfghjklzxcvbnm-4072396" },
      ["LINK_SECRET too-uniform"],
    ],
    [
      "a row of one letter",
      { LINK_SECRET: `${"x".repeat(40)}${secret}` },
      ["LINK_SECRET too-uniform"],
    ],
    [
      "many origins in one",
      { PUBLIC_ORIGIN: "https://*.bistro.test" },
      ["PUBLIC_ORIGIN not-an-origin"],
    ],
    ["many hosts in one", { PREVIEW_HOSTS: "*.bistro.test" }, ["PREVIEW_HOSTS not-a-host"]],
    ["every host", { PREVIEW_HOSTS: "*" }, ["PREVIEW_HOSTS not-a-host"]],
    ["a sender of two lines", { MAIL_FROM: "a@b.test\r\n" }, ["MAIL_FROM not-an-address"]],
    [
      "the same secret twice",
      { LINK_SECRET_BEFORE: secret },
      ["LINK_SECRET_BEFORE same-as-before"],
    ],
    ["a weak old secret", { LINK_SECRET_BEFORE: "old" }, ["LINK_SECRET_BEFORE too-short"]],
    ["plain http", { PUBLIC_ORIGIN: "http://bistro.test" }, ["PUBLIC_ORIGIN not-https"]],
    [
      "plain http beside https",
      { PUBLIC_ORIGIN: "https://bistro.test http://bistro.test" },
      ["PUBLIC_ORIGIN not-https"],
    ],
    [
      "a name like this machine's",
      { PUBLIC_ORIGIN: "http://localhost.evil.test" },
      ["PUBLIC_ORIGIN not-https"],
    ],
    [
      "a slash at the end",
      { PUBLIC_ORIGIN: "https://bistro.test/" },
      ["PUBLIC_ORIGIN not-an-origin"],
    ],
    ["a path", { PUBLIC_ORIGIN: "https://bistro.test/site" }, ["PUBLIC_ORIGIN not-an-origin"]],
    ["a bare host", { PUBLIC_ORIGIN: "bistro.test" }, ["PUBLIC_ORIGIN not-an-origin"]],
    ["another protocol", { PUBLIC_ORIGIN: "ftp://bistro.test" }, ["PUBLIC_ORIGIN not-an-origin"]],
    [
      "a transport of no kind",
      { MAIL_TRANSPORT: "sendmail" },
      ["MAIL_TRANSPORT unknown-transport"],
    ],
    ["smtp without its server", { SMTP_URL: undefined }, ["SMTP_URL missing"]],
    ["smtp to no server", { SMTP_URL: "mail.test:465" }, ["SMTP_URL not-a-mail-server"]],
    ["smtp over http", { SMTP_URL: "https://mail.test" }, ["SMTP_URL not-a-mail-server"]],
    ["cloudflare without its binding", { MAIL_TRANSPORT: "cloudflare" }, ["EMAIL not-bound"]],
    ["a sender of no address", { MAIL_FROM: "Le Bistro" }, ["MAIL_FROM not-an-address"]],
    ["a preview in public", { MAIL_TRANSPORT: "preview" }, ["MAIL_TRANSPORT preview-in-public"]],
    [
      "a preview in public beside this machine",
      { MAIL_TRANSPORT: "preview", PUBLIC_ORIGIN: "http://localhost https://bistro.test" },
      ["MAIL_TRANSPORT preview-in-public"],
    ],
    [
      "a preview whose host is another's",
      { MAIL_TRANSPORT: "preview", PREVIEW_HOSTS: "staging.test" },
      ["MAIL_TRANSPORT preview-in-public"],
    ],
    ["a host with a protocol", { PREVIEW_HOSTS: "https://a.test" }, ["PREVIEW_HOSTS not-a-host"]],
    [
      "a clock of this machine that is no number",
      { ...atHome, CLOCK_OFFSET_SECONDS: "1h" },
      ["CLOCK_OFFSET_SECONDS not-an-integer"],
    ],
  ])("%s", (_what, settings, expected) => {
    expect(faults(settings)).toEqual(expected);
  });
});

describe("the environment", () => {
  const bound = (settings: Record<string, unknown>) => {
    const given: unknown = { ...deployed, DB: "the database", ...settings };
    return given as Parameters<typeof readEnv>[0];
  };

  test("is read once, with its variables as texts beside its bindings", () => {
    const given = bound({ PUBLIC_ORIGIN: "http://localhost:8787", CLOCK_OFFSET_SECONDS: -3600 });
    const reading = readEnv(given);
    expect(reading).toMatchObject({
      ok: true,
      env: { ...deployed, PUBLIC_ORIGIN: "http://localhost:8787", DB: "the database" },
    });
    expect(reading.ok && reading.env.CLOCK_OFFSET_SECONDS).toBe("-3600");
    expect(readEnv(given)).toBe(reading);
    expect(requireEnv(given)).toBe(reading.ok && reading.env);
  });

  test.each([
    [{ LINK_SECRET: 7 }, "LINK_SECRET", "too-short"],
    [{ PUBLIC_ORIGIN: ["https://bistro.test/"] }, "PUBLIC_ORIGIN", "not-an-origin"],
    [{ MAIL_TRANSPORT: true }, "MAIL_TRANSPORT", "unknown-transport"],
  ])("is not given out while a variable is nonsense: %o", (settings, setting, fault) => {
    expect(readEnv(bound(settings))).toEqual({ ok: false, wrong: [{ setting, fault }] });
    expect(() => requireEnv(bound(settings))).toThrow(
      `The settings of this deployment are wrong: ${setting}`,
    );
  });
});

describe("a host", () => {
  const hostname = (host: string) => new URL(`http://${host}`).hostname;

  test.each([
    "localhost",
    "LOCALHOST:1",
    "127.0.0.1",
    "127.9.8.7:80",
    "127.1",
    "0x7f.1",
    "[::1]:5",
  ])("is this machine's: %s", (host) => {
    expect(isLoopback(hostname(host))).toBe(true);
  });

  test.each([
    "localhost.",
    "localhost.evil.test",
    "127.0.0.1.evil.test",
    "a.localhost",
    "128.0.0.1",
    "0.0.0.0",
    "10.0.0.1",
    "[::2]",
    "localhost@evil.test",
  ])("is not: %s", (host) => {
    expect(isLoopback(hostname(host))).toBe(false);
  });

  test("shows the preview only where it is named as a whole", () => {
    const isShown = (host: string) =>
      isPreviewHost(new URL(`https://${host}`), "Staging.test, preview.test:8443");
    const shown = ["staging.test", "staging.test:444", "preview.test:8443"];
    const hidden = ["preview.test", "a.staging.test", "staging.test.evil.test", "taging.test"];
    expect([...shown, ...hidden].filter(isShown)).toEqual(shown);
  });
});

describe("a request is sent to this machine", () => {
  test.each([
    ["http://localhost:8787/", null, true],
    ["http://localhost:8787/", "localhost:8787", true],
    ["http://127.0.0.1/", "[::1]:80", true],
    ["http://localhost/dev/mails", "evil.test", false],
    ["http://localhost/dev/mails", "localhost.evil.test:8787", false],
    ["http://localhost/dev/mails", "", false],
    ["https://bistro.test/", "localhost", false],
  ])("only where address and Host agree: %s, %s", (url, host, expected) => {
    const headers = new Headers(host === null ? {} : { Host: host });
    expect(isSentHere({ url, headers })).toBe(expected);
  });
});

describe("the clock", () => {
  const moved = { PUBLIC_ORIGIN: "http://localhost:8787", CLOCK_OFFSET_SECONDS: "86400" };

  const noon = Date.UTC(2026, 10, 27, 12);
  beforeEach(() => {
    vi.useFakeTimers({ now: noon, toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is moved where this machine alone reaches the site", () => {
    expect(currentInstant(moved)).toBe(noon + days(1));
    const back = { ...moved, CLOCK_OFFSET_SECONDS: "-86400" };
    expect(currentInstant(back)).toBe(noon - days(1));
  });

  test.each(["https://bistro.test", "http://localhost:8787 https://bistro.test"])(
    "is not at %s",
    (PUBLIC_ORIGIN) => {
      expect(currentInstant({ ...moved, PUBLIC_ORIGIN })).toBe(noon);
    },
  );
});
