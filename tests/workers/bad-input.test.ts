import { env } from "cloudflare:test";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { reservationSlug } from "#app/server/ledger/reservation-code.ts";
import { serviceDayKey } from "#app/server/ledger/snapshot.ts";
import { pageOf } from "#tests/support/domain/html.ts";
import {
  type BadRequest,
  badRequests,
  type RightValues,
} from "#tests/support/workers/bad-input.ts";
import { rightFields } from "#tests/support/workers/bad-input-forms.ts";
import { everyRow, ledgerIds } from "#tests/support/workers/bad-input-traces.ts";
import { everyRoute } from "#tests/support/workers/every-route.ts";
import { aReservation, visit } from "#tests/support/workers/guest.ts";
import { midi, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/workers/staff.ts";

const requestsPerRoute = 80;
const seed = Date.now() % 2 ** 31;

const right: RightValues = { date: [], service: [midi, soir], slug: [], period: [] };
let user = "";
let ledgersThatMayBe: string[] = [];
const complaints = vi.spyOn(console, "error");

beforeAll(async () => {
  // Their names outlive the files that made them.
  const ofEarlierFiles = await ledgerIds();
  await openRestaurant();
  const { slug, date, code } = await aReservation();
  const inTheBook = reservationSlug({ firstName: "Claire", lastName: "Martin" }, code);
  right.date.push(date);
  right.slug.push(slug, inTheBook, `${code}-1-confirmed`);
  right.period.push("upcoming", "history");
  user = (await aUser()).id;
  const rightDays = [
    { date, service: midi },
    { date, service: soir },
    // Where a right form of staff leads.
    { date: calendarDate(rightFields.date ?? ""), service: serviceSlug(rightFields.service ?? "") },
  ];
  ledgersThatMayBe = [
    ...ofEarlierFiles,
    ...rightDays.map((day) => String(env.SERVICE_LEDGER.idFromName(serviceDayKey(day)))),
  ];
});

beforeEach(() => {
  complaints.mockClear();
});

afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
});

function expectMessage(text: string): void {
  const page = pageOf(text);
  expect(page("html").attr("lang")).toMatch(/^(fr|en)$/);
  expect(page("h1").text()).toMatch(/.{4}/);
  expect(text).not.toContain("<script>alert");
}

async function expectGrace({ path, init, isHtml }: BadRequest, before: unknown): Promise<void> {
  const { status, headers, text } = await visit(path, init);
  expect(status).toBeLessThan(500);
  expect(headers.get("Location") ?? "/").toMatch(/^\/(?![/\\])/);
  if (status >= 400 && init.method !== "HEAD") expect(text).not.toBe("");
  if (isHtml && headers.get("Content-Type")?.startsWith("text/html") && text !== "") {
    expectMessage(text);
  }
  const changesNothing = init.method === "GET" || init.method === "HEAD" || status >= 400;
  if (changesNothing) expect(await everyRow()).toEqual(before);
}

describe(`requests that are wrong in any way (seed ${seed})`, () => {
  test.each([...everyRoute, "/__manifest"])(
    "to %s are answered in words, and leave nothing behind",
    async (route) => {
      const admin = await adminCookie();
      const cookies = ["", await cookieOf(user), admin, admin];
      let before = await everyRow();
      await fc.assert(
        fc.asyncProperty(badRequests(route, right, cookies), async (request) => {
          await expectGrace(request, before);
          // What was right after all may have changed something.
          if (request.init.method !== "GET") before = await everyRow();
        }),
        { seed, numRuns: requestsPerRoute, endOnFailure: true },
      );
      expect(ledgersThatMayBe).toEqual(expect.arrayContaining(await ledgerIds()));
    },
    120_000,
  );
});
