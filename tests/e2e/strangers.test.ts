import { request } from "node:http";
import { aDiner, keyOfForm, postBooking } from "../support/e2e/booking.ts";
import { aDinner, type ComingService } from "../support/e2e/coming-service.ts";
import { serveCountingSite } from "../support/e2e/counting-site.ts";
import { journey, site } from "../support/e2e/journey.ts";
import { mailKindsTo, mailsTo, mailTo } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";
import { rows } from "../support/e2e/site-database.ts";

const guestPage = /^\/reservations\//;
const patient = { timeout: 45_000, intervals: [250] };
let counting: Awaited<ReturnType<typeof serveCountingSite>>;

journey.beforeAll(async () => {
  counting = await serveCountingSite();
});

journey.afterAll(() => counting.close());

/** Sends a form as a browser does, and gives the whole answer. */
async function post(origin: string, path: string, form: Record<string, string>, source = "") {
  const response = await fetch(origin + path, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { Origin: origin, ...(source ? { "CF-Connecting-IP": source } : {}) },
    redirect: "manual",
  });
  const location = response.headers.get("Location");
  return { status: response.status, location, text: await response.text() };
}

function pathOf({ date, service }: ComingService): string {
  return `/reserve/${date}/${service}`;
}

/** An evening of the counting site that still has a form, and its address. */
async function aFormOf(origin: string): Promise<{ path: string; text: string }> {
  for (let ahead = 20; ahead < 28; ahead += 1) {
    const date = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const path = `/reserve/${date}/soir`;
    const text = await (await fetch(`${origin}${path}?covers=2`)).text();
    if (text.includes('name="requestKey"')) return { path, text };
  }
  throw new Error("No evening of the demo takes bookings.");
}

function keyIn(text: string): string {
  return /name="requestKey" value="([^"]+)"/.exec(text)?.[1] ?? "";
}

journey(
  "seven posts of a script that has read no page take nothing, and say what to do",
  async () => {
    const { path } = await aFormOf(counting.origin);
    const robot = { time: "20:00", covers: "8", firstName: "a", lastName: "b" };
    for (let at = 0; at < 7; at += 1) {
      const form = { ...robot, email: "v@example.org", requestKey: `bot-${at}-1234` };
      const { status, text } = await post(counting.origin, path, form);
      expect(status).toBe(400);
      expect(text).toContain('value="v@example.org"');
      expect(text).toContain("Cette page n’était plus à jour");
      expect(keyIn(text)).toMatch(/^[\w-]{53}$/);
    }
  },
);

journey(
  "a source that sends many right forms is told to wait, with its form and the number to call",
  async () => {
    const { path } = await aFormOf(counting.origin);
    const statuses: number[] = [];
    let last = "";
    // Two minutes may be counted apart: over 40 one of them is full for sure.
    for (let at = 0; at < 41 && !statuses.includes(429); at += 1) {
      const page = await (await fetch(`${counting.origin}${path}?covers=1`)).text();
      const form = { ...aDiner(), time: "20:00", covers: "1", requestKey: keyIn(page) };
      const { status, text } = await post(counting.origin, path, form, "198.51.100.7");
      statuses.push(status);
      last = text;
    }
    expect([...new Set(statuses)]).toEqual([303, 429]);
    expect(last).toContain('href="tel:+33');
    expect(last).toContain('value="Martin"');
  },
);

journey(
  "a second booking with the same address is asked about, and its holder alone is told",
  async () => {
    const dinner = await aDinner({ covers: 40 });
    const holder = aDiner();
    const first = await postBooking(dinner, { ...holder, covers: "2" });
    expect(first).toHaveRedirect(guestPage);
    await mailKindsTo(holder.email, 1);
    const stranger = { ...aDiner({ email: holder.email.toUpperCase(), phone: "" }), time: "20:00" };
    const form = { ...stranger, covers: "4", requestKey: await keyOfForm(dinner) };
    for (let again = 0; again < 3; again += 1) {
      const { status, text } = await post(site, pathOf(dinner), form);
      expect(status).toBe(409);
      expect(text).toContain("Une deuxième table");
      expect(text).not.toContain(first.location ?? "nowhere");
    }
    expect(await mailKindsTo(holder.email, 2)).toEqual(["confirmed", "already-booked"]);
    const meant = { ...form, again: "on", requestKey: await keyOfForm(dinner) };
    expect(await post(site, pathOf(dinner), meant)).toHaveRedirect(guestPage);
  },
);

journey(
  "requests by hand have a bound: of 60 parties of 20 no more than 100 covers wait",
  async () => {
    const dinner = await aDinner({ covers: null });
    const keys = await Promise.all(Array.from({ length: 60 }, () => keyOfForm(dinner)));
    const responses = await Promise.all(
      keys.map((requestKey) => postBooking(dinner, { covers: "20", requestKey })),
    );
    expect(responses.filter(({ status }) => status === 303)).toHaveLength(5);
    expect(responses.filter(({ status }) => status === 409)).toHaveLength(55);
    const figures = await rows(
      "SELECT held, pending FROM service_days WHERE date = ? AND service = ?",
      dinner.date,
      dinner.service,
    );
    expect(figures).toEqual([{ held: 0, pending: 100 }]);
  },
);

journey(
  "twenty rounds of booking and cancelling put twelve mails into a stranger's box",
  async () => {
    const dinner = await aDinner({ covers: 40 });
    const { email } = aDiner();
    let page = "";
    for (let round = 0; round < 20; round += 1) {
      const booked = await postBooking(dinner, { email, covers: "2" });
      expect(booked).toHaveRedirect(guestPage);
      page = booked.location ?? "";
      const question = await (await fetch(`${site}${page}/cancel`)).text();
      const cancelled = await post(site, `${page}/cancel`, { requestKey: keyIn(question) });
      expect(cancelled).toHaveRedirect(guestPage);
    }
    const held = () =>
      rows("SELECT slug FROM mails WHERE recipient = ? AND status = 'held'", email);
    await expect.poll(async () => (await held()).length, patient).toBe(28);
    expect(await mailsTo(email)).toHaveLength(12);
  },
);

journey("no stranger's link is mailed under the restaurant's name", async () => {
  const dinner = await aDinner({ covers: 40 });
  for (const firstName of ["http://evil.example/win", "URGENT: pay at https://evil.example or"]) {
    const form = { ...aDiner({ firstName }), time: "20:00", covers: "2" };
    const sent = await post(site, pathOf(dinner), {
      ...form,
      requestKey: await keyOfForm(dinner),
    });
    expect(sent.status).toBe(400);
    expect(sent.text).toMatch(/<input[^>]*name="firstName"[^>]*aria-invalid="true"/);
  }
  const { email } = aDiner();
  const taken = await postBooking(dinner, { email, firstName: "evil.example", covers: "2" });
  expect(taken).toHaveRedirect(guestPage);
  const { subject, html, text } = await mailTo(email, "confirmed");
  for (const part of [subject, html, text]) expect(part).not.toContain("evil.example");
});

journey(
  "a used key that is sent to services which do not exist is answered, and books nothing",
  async () => {
    const dinner = await aDinner({ covers: 40 });
    const form = { ...aDiner(), time: "20:00", covers: "2", requestKey: await keyOfForm(dinner) };
    const { location } = await post(site, pathOf(dinner), form);
    for (let at = 0; at < 15; at += 1) {
      const { status } = await post(site, `/reserve/${dinner.date}/invente-${at}`, form);
      expect(status).toBe(404);
    }
    expect(await post(site, pathOf(dinner), form)).toMatchObject({ status: 303, location });
  },
);

journey("the preview mailbox answers under no other host than this machine's", async () => {
  function statusUnder(host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const asked = request(`${site}/dev/mails.json`, { headers: { Host: host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on("error", reject);
      asked.end();
    });
  }
  expect(await statusUnder(new URL(site).host)).toBe(200);
  for (const host of ["bistro.example", "localhost.bistro.example", "127.0.0.1.nip.io"]) {
    expect([host, await statusUnder(host)]).not.toEqual([host, 200]);
  }
});
