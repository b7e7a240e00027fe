import { env } from "cloudflare:test";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { mayTryToLogIn } from "#app/server/http/rate-limit.ts";
import { countBooking } from "#app/server/reservations/booking-limits.ts";
import { attributesOf, filledWith, wordsOf } from "#tests/support/domain/html.ts";
import { aFilledForm, traces } from "#tests/support/workers/diner.ts";
import { heldOn, posted } from "#tests/support/workers/guest.ts";
import { visitCounted } from "#tests/support/workers/limits.ts";
import { aRequestKey } from "#tests/support/workers/request-key.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

const counting = { ...env, LIMITS: "on" };
const tooMany = "Trop de réservations sont arrivées en même temps";

beforeAll(openRestaurant);

let sources = 0;
let lines = 0;

/** An address from which nothing came yet, and a telephone number that nobody gave yet. */
function aSource(): string {
  sources += 1;
  return `198.51.${Math.floor(sources / 250)}.${sources % 250}`;
}
function aPhone(): string {
  lines += 1;
  return `+33655${String(lines).padStart(6, "0")}`;
}

function aForm(fields: Record<string, string> = {}) {
  return aFilledForm({ phone: aPhone(), ...fields });
}

/** Sends a booking form from an address, to a site that counts. */
function bookFrom(source: string, date: string, form = aForm(), settings: object = {}) {
  const init = posted(form);
  const headers = { ...init.headers, "CF-Connecting-IP": source };
  return visitCounted(`/reserve/${date}/${soir}`, { ...init, headers }, settings);
}

/** Counts until no more are taken, and how many were: of two goes one at least lies in one minute. */
async function countsUntilOver(attempt: (go: number) => Promise<boolean>): Promise<number> {
  const counts: number[] = [];
  for (const go of [1, 2]) {
    let count = 0;
    while (count < 100 && (await attempt(go))) count += 1;
    counts.push(count);
  }
  return Math.min(...counts);
}

function minuteNow(): number {
  return Math.floor(Date.now() / 60_000);
}

/** A test that counts on one minute: when another began meanwhile, which counts anew, it is run again. */
function withinAMinute<Args extends unknown[]>(body: (...args: Args) => Promise<void>) {
  return async (...args: Args) => {
    const minute = minuteNow();
    try {
      await body(...args);
    } catch (error) {
      if (minuteNow() === minute) throw error;
      await body(...args);
    }
  };
}

/** Books until no more is taken, as often as two minutes allow at most. */
async function bookUntilOver(source: () => string, fields: Record<string, string> = {}) {
  let status = 303;
  for (let booking = 0; status === 303 && booking <= 40; booking += 1) {
    status = (await bookFrom(source(), anUnusedDate(), aForm(fields))).status;
  }
  expect(status).toBe(429);
}

async function exhaust(limiter: RateLimit, key: string): Promise<void> {
  while ((await limiter.limit({ key })).success);
}

describe("within a minute", () => {
  test("twenty bookings are taken from one source", async () => {
    const counted = await countsUntilOver((go) =>
      countBooking({ source: `source-${go}`, party: { email: null, phone: null } }, counting),
    );
    expect(counted).toBe(20);
  });

  test("six are taken for one mail address", async () => {
    const counted = await countsUntilOver((go) => {
      const party = { email: `six-${go}@example.test`, phone: aPhone() };
      return countBooking({ source: aSource(), party }, counting);
    });
    expect(counted).toBe(6);
  });

  test("six are taken for one telephone number, however it is set in groups", async () => {
    const written = [
      ["+33 6 11 22 33 44", "+33611223344"],
      ["06 99 88 77 66", "06.99.88.77.66"],
    ];
    let turn = 0;
    const counted = await countsUntilOver((go) => {
      turn += 1;
      const phone = written[go - 1]?.[turn % 2] ?? null;
      const party = { email: `line-${turn}@example.test`, phone };
      return countBooking({ source: aSource(), party }, counting);
    });
    expect(counted).toBe(6);
  });
});

describe("a booking over the limit", () => {
  test(
    "is answered 429 with the telephone number, and taken by the same form later",
    withinAMinute(async () => {
      const [date, source] = [anUnusedDate(), aSource()];
      await exhaust(env.BOOKINGS_BY_SOURCE, source);
      const before = await traces();
      const form = aForm({ firstName: "Zoé", note: "Un gâteau" });
      const { status, headers, text } = await bookFrom(source, date, form);
      expect(status).toBe(429);
      expect(headers.get("Retry-After")).toBe("60");
      expect(wordsOf(text)).toContain(tooMany);
      expect(attributesOf(text, "[role=alert] a", "href")).toContain("tel:+33199000000");
      for (const name of ["firstName", "lastName", "email", "phone", "requestKey"]) {
        expect(filledWith(text, name)).toBe(form[name]);
      }
      expect(text).toContain("Un gâteau</textarea>");
      expect(await traces()).toEqual(before);
      expect((await bookFrom(aSource(), date, form)).status).toBe(303);
      expect(await heldOn(date, soir)).toBe(2);
    }),
  );

  test.each([
    ["in another /64", "2001:db8:77:1::9", "2001:db8:77:2::9", 303],
    ["in the same /64", "2001:db8:78:1::9", "2001:DB8:78:1:a:b:c:d", 429],
    ["as IPv4 in IPv6", "192.0.2.33", "::ffff:192.0.2.33", 429],
    ["as IPv4 in IPv6, in hexadecimal", "192.0.2.34", "::ffff:c000:222", 429],
  ])(
    "from one address meets one that is written %s",
    withinAMinute(async (_what, one, other, status) => {
      await bookUntilOver(() => one);
      expect((await bookFrom(other, anUnusedDate())).status).toBe(status);
    }),
    30_000,
  );

  test(
    "is one for its mail address, in small letters or large",
    withinAMinute(async () => {
      const email = "often@example.test";
      await bookUntilOver(aSource, { email });
      const again = await bookFrom(
        aSource(),
        anUnusedDate(),
        aForm({ email: "Often@Example.TEST" }),
      );
      expect(again.status).toBe(429);
      expect((await bookFrom(aSource(), anUnusedDate(), aForm())).status).toBe(303);
    }),
    30_000,
  );

  test(
    "is one for its telephone number",
    withinAMinute(async () => {
      const phone = "+33 6 12 00 00 01";
      await bookUntilOver(aSource, { phone });
      const again = aForm({ phone: "+33.6.12.00.00.01" });
      expect((await bookFrom(aSource(), anUnusedDate(), again)).status).toBe(429);
      expect((await bookFrom(aSource(), anUnusedDate(), aForm({ phone: "" }))).status).toBe(303);
    }),
    30_000,
  );

  test(
    "keeps its form although the service has become full meanwhile",
    withinAMinute(async () => {
      const date = anUnusedDate();
      // Three parties have a table, and two wait for one.
      for (let party = 0; party < 5; party += 1) {
        expect((await bookFrom(aSource(), date, aForm({ covers: "8" }))).status).toBe(303);
      }
      const source = aSource();
      await exhaust(env.BOOKINGS_BY_SOURCE, source);
      const { status, text } = await bookFrom(source, date, aForm({ covers: "8" }));
      expect([status, text.includes('id="booking"')]).toEqual([429, true]);
    }),
  );
});

describe("a form that is wrong", () => {
  test.each([
    ["in a field", { email: "no address" }],
    ["in its key", { requestKey: "bot-0-1234" }],
    ["in being sent too late", { requestKey: aRequestKey(Date.now() - 25 * 3_600_000) }],
    ["in what nobody sees", { website: "x" }],
  ])(
    "%s is not counted",
    async (_what, wrong) => {
      const source = aSource();
      for (let post = 0; post < 41; post += 1) {
        expect((await bookFrom(source, anUnusedDate(), aForm(wrong))).status).toBe(400);
      }
      expect((await bookFrom(source, anUnusedDate())).status).toBe(303);
    },
    60_000,
  );
});

describe("a key that was used", () => {
  test(
    "is answered with its table, over the limit or not",
    withinAMinute(async () => {
      const [date, source, form] = [anUnusedDate(), aSource(), aForm()];
      const first = await bookFrom(source, date, form);
      await exhaust(env.BOOKINGS_BY_SOURCE, source);
      const again = await bookFrom(source, date, form);
      expect([first.status, again.status]).toEqual([303, 303]);
      expect(again.headers.get("Location")).toBe(first.headers.get("Location"));
      expect((await bookFrom(source, date, { ...form, covers: "3" })).status).toBe(409);
      expect((await bookFrom(source, date)).status).toBe(429);
    }),
  );

  test("by twenty presses at once is one table, and none of them too many", async () => {
    const [date, source, form] = [anUnusedDate(), aSource(), aForm()];
    const presses = Array.from({ length: 20 }, () => bookFrom(source, date, form));
    const responses = await Promise.all(presses);
    expect(responses.map(({ status }) => status)).toEqual(presses.map(() => 303));
    expect(new Set(responses.map(({ headers }) => headers.get("Location"))).size).toBe(1);
    expect(await heldOn(date, soir)).toBe(2);
  });

  test(
    "by twenty presses with other demand each is no way round the limit",
    withinAMinute(async () => {
      const [date, source, form] = [anUnusedDate(), aSource(), aForm()];
      await exhaust(env.BOOKINGS_BY_SOURCE, source);
      const responses = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          bookFrom(source, date, { ...form, covers: String(1 + (at % 8)) }),
        ),
      );
      expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([429]));
    }),
  );
});

describe("limits that are switched off", () => {
  const off = { LIMITS: "off" };
  const hosts = ["http://localhost:8787", "http://127.0.0.1:8787", "http://[::1]:8787"];

  test.each(hosts)("count neither bookings nor log-ins at %s", async (PUBLIC_ORIGIN) => {
    const source = aSource();
    await exhaust(env.BOOKINGS_BY_SOURCE, source);
    await exhaust(env.LOGINS_BY_ORIGIN, source);
    const here = { ...off, PUBLIC_ORIGIN };
    expect((await bookFrom(source, anUnusedDate(), aForm(), here)).status).toBe(303);
    expect(await mayTryToLogIn({ email: "a@b.test", source }, { ...env, ...here })).toBe(true);
  });

  test.each([
    "https://couverts.example",
    "https://localhost.example",
    "https://127.0.0.1.example",
    "http://localhost:8787 https://couverts.example",
  ])(
    "are not heard at %s",
    withinAMinute(async (PUBLIC_ORIGIN) => {
      const source = aSource();
      const there = { ...counting, ...off, PUBLIC_ORIGIN };
      await exhaust(env.BOOKINGS_BY_SOURCE, source);
      await exhaust(env.LOGINS_BY_ORIGIN, source);
      expect(await countBooking({ source, party: { email: null, phone: null } }, there)).toBe(
        false,
      );
      expect(await mayTryToLogIn({ email: "a@b.test", source }, there)).toBe(false);
    }),
  );
});

test("no table is lost because nobody can count", async () => {
  const reported = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = { limit: () => Promise.reject(new Error("no counter")) };
  const response = await bookFrom(aSource(), anUnusedDate(), aForm(), {
    BOOKINGS_BY_SOURCE: broken,
  });
  expect(response.status).toBe(303);
  expect(reported).toHaveBeenCalledOnce();
  reported.mockRestore();
});
