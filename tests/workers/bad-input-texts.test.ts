import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { answered, aReservation, visit } from "#tests/support/workers/guest.ts";
import { deliver } from "#tests/support/workers/mail.ts";
import { anUnusedDate, db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";

const attacks = [
  '"><script>alert(1)</script>',
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</textarea><svg onload=alert(1)>",
  "' onfocus=alert(1) x='",
  "<!--<script>alert(1)//",
];

let cookie = "";
beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

/** What a browser would run or take for an element, were the words not written as text. */
const taken = /<script>alert|<img src=x|<svg onload|<!--<script|<b>x/;

/** The attributes that hold scripts; no page of ours has one. */
function handlersIn(html: string): string[] {
  const tags = html.replace(/<script[\s\S]*?<\/script>/g, "").match(/<[a-z][^>]*>/g) ?? [];
  return tags.filter((tag) => /\son\w+\s*=/.test(tag.replace(/"[^"]*"/g, '""')));
}

function expectText(html: string, where: string): void {
  expect(html, where).not.toMatch(taken);
  expect(handlersIn(html), where).toEqual([]);
}

async function mailsAbout(code: ReservationCode): Promise<string[]> {
  const slugs = await db.select({ slug: mails.slug }).from(mails).where(eq(mails.subject, code));
  for (const { slug } of slugs) await deliver(slug);
  return slugs.map(({ slug }) => slug);
}

describe.each(attacks)("the words %j", (attack) => {
  test("in a booking are text on every page and in every mail", async () => {
    const date = anUnusedDate();
    // With a slash it is no name, and refused below.
    const name = attack.replaceAll("/", "\\");
    const words = { firstName: name, lastName: name, note: attack };
    const response = await book(date, "brunch", aFilledForm({ ...words, time: "11:30" }));
    expect(response.status).toBe(303);
    const link = response.headers.get("Location") ?? "";
    const row = await db.select().from(reservations).where(eq(reservations.date, date)).get();
    if (!row) throw new Error("Nothing was booked.");
    const service = `/admin/reservations/upcoming/${date}/brunch`;
    const reason = { intent: "refuse", reason: attack, requestKey: crypto.randomUUID() };
    const pages = [link, `${link}/cancel`, service, `${service}/${row.slug}`, "/admin"];
    for (const path of pages) expectText((await visitAs(cookie, path)).text, path);
    const search = `${service}?q=${encodeURIComponent(attack)}`;
    expectText((await visitAs(cookie, search)).text, search);
    expect((await postAs(cookie, `${service}/${row.slug}`, reason)).status).toBe(303);
    for (const path of pages) expectText((await visitAs(cookie, path)).text, path);
    const slugs = await mailsAbout(row.code);
    expect(slugs.length).toBeGreaterThanOrEqual(3);
    for (const slug of slugs) expectText((await visit(`/dev/mails/${slug}/html`)).text, slug);
    expectText((await visit("/dev/mails")).text, "the mailbox");
  });

  test("in a form that comes back stay inside their fields", async () => {
    const date = anUnusedDate();
    const words = { firstName: attack, lastName: attack, note: attack };
    const sent = aFilledForm({ ...words, email: attack, phone: attack, covers: attack });
    expectText((await book(date, "soir", sent)).text, "the booking form");
    const login = await postAs("", `/login?next=${encodeURIComponent(attack)}`, {
      email: attack,
      password: attack,
    });
    expectText(login.text, "the log-in form");
    for (const path of ["/reserve", `/reserve/${date}`, "/api/availability", "/dev/mails"]) {
      const query = new URLSearchParams({
        covers: attack,
        month: attack,
        to: attack,
        date: attack,
      });
      expectText((await visit(`${path}?${query}`)).text, path);
    }
  });
});

describe("the restaurant's own words", () => {
  const name = "Chez </script><script>alert(1)</script>\r\nATTENDEE:mailto:all@evil.test";

  test("end neither the markup for search engines nor a line of a calendar", async () => {
    await db.update(restaurant).set({ name, street: "1 rue </title><b>x" });
    const booked = await aReservation();
    const home = (await visit("/")).text;
    expectText(home, "/");
    const markup = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(home)?.[1] ?? "";
    expect(JSON.parse(markup)).toMatchObject({ name });
    const entry = (await visit(`${booked.path}/calendar.ics`)).text.replace(/\r\n /g, "");
    expect(entry).toContain("SUMMARY");
    expect(entry).not.toMatch(/^ATTENDEE/m);
    expect(entry.split("\r\n").every((line) => /^[A-Z-]+[;:]|^$/.test(line))).toBe(true);
    await answered(booked, "cancel");
    for (const slug of await mailsAbout(booked.code)) {
      expectText((await visit(`/dev/mails/${slug}/html`)).text, slug);
    }
    await db.update(restaurant).set({ name: "Le Banc d’essai", street: "1 rue des Tests" });
  });
});

describe("a name that is no line of text", () => {
  test.each(["A\r\nBcc: all@evil.test", "A\u0000B", "A\ud800B", "A\u001bB", "</b>"])(
    "%j is refused before it can reach a header",
    async (firstName) => {
      const response = await book(anUnusedDate(), "soir", aFilledForm({ firstName }));
      expect(response.status).toBe(400);
      expect(response.text).toContain('id="firstName-error"');
    },
  );

  test.each(["A\nB", "A\r\nB", "A\u2028B", "A\u0085B", "A\u000bB", "\u202aA B"])(
    "%j becomes one",
    async (firstName) => {
      const date = anUnusedDate();
      expect((await book(date, "soir", aFilledForm({ firstName }))).status).toBe(303);
      const row = await db.select().from(reservations).where(eq(reservations.date, date)).get();
      expect(row?.firstName).toBe("A B");
    },
  );
});
