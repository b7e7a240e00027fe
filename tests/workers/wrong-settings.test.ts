import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  env,
  getQueueResult,
} from "cloudflare:test";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Env } from "#app/server/env.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import { pageOf } from "#tests/support/domain/html.ts";
import { aReservation, cancel, statusOf } from "#tests/support/workers/guest.ts";
import { anOutboxMail, outboxRow } from "#tests/support/workers/mail.ts";
import { openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { handleFetch } from "#workers/fetch.ts";
import { handleQueue } from "#workers/queue.ts";
import { handleScheduled } from "#workers/scheduled.ts";

beforeAll(openRestaurant);
let reported = vi.fn();
beforeEach(() => {
  reported = vi.fn();
  vi.spyOn(console, "error").mockImplementation(reported);
});
afterEach(() => vi.restoreAllMocks());

async function ask(settings: Partial<Env>, address: string, init: RequestInit = {}) {
  const request = new Request(address, { redirect: "manual", ...init });
  const response = await handleFetch(request, { ...env, ...settings }, createExecutionContext());
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const { PUBLIC_ORIGIN: _origin, MAIL_TRANSPORT: _transport, PREVIEW_HOSTS: _hosts, ...rest } = env;
/** What the delivered wrangler.toml comes to with a secret alone. */
const delivered = { ...rest, PUBLIC_ORIGIN: "", MAIL_TRANSPORT: undefined } as unknown as Env;

describe("a site whose settings are wrong", () => {
  test.each(["/", "/reserve", "/dev/mails", "/dev/mails.json", "/admin", "/no-such-page"])(
    "answers nothing but 503 at %s, and says to nobody else what is wrong",
    async (path) => {
      const { status, headers, text } = await ask(delivered, `https://bistro.test${path}`);
      expect(status).toBe(503);
      expect(text).toContain("Ce site n’est pas disponible pour le moment");
      expect(text).not.toMatch(/PUBLIC_ORIGIN|MAIL_TRANSPORT|LINK_SECRET|README/);
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    },
  );

  test.each(["http://localhost:8787", "http://127.0.0.1", "http://[::1]:1"])(
    "says to this machine which they are: %s",
    async (origin) => {
      const french = await ask(delivered, `${origin}/reserve`);
      expect(french.status).toBe(503);
      expect(french.text).toContain("PUBLIC_ORIGIN n’est pas défini.");
      expect(french.text).toContain("MAIL_TRANSPORT n’est pas défini.");
      const english = await ask(delivered, origin, { headers: { "Accept-Language": "en" } });
      expect(english.text).toContain("MAIL_TRANSPORT is not set.");
    },
  );

  test("takes no form either", async () => {
    const init = { method: "POST", body: "lang=en", headers: { Origin: "https://bistro.test" } };
    expect((await ask(delivered, "https://bistro.test/language", init)).status).toBe(503);
  });

  test.each<[string, Partial<Env>]>([
    ["LINK_SECRET", { LINK_SECRET: "0".repeat(64) }],
    ["LINK_SECRET_BEFORE", { LINK_SECRET_BEFORE: "x" }],
    ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "http://bistro.test" }],
    ["SMTP_URL", { MAIL_TRANSPORT: "smtp" }],
    ["EMAIL", { MAIL_TRANSPORT: "cloudflare" }],
    ["MAIL_TRANSPORT", { PUBLIC_ORIGIN: "https://bistro.test", PREVIEW_HOSTS: "" }],
  ])("names %s", async (name, settings) => {
    const { status, text } = await ask(settings, "http://localhost/");
    expect(status).toBe(503);
    expect(pageOf(text)("li").first().text()).toMatch(new RegExp(`^${name}\\b`));
  });

  test("reports them without their values", async () => {
    await ask({ LINK_SECRET: "hunter2" }, "https://couverts.example/");
    const said = JSON.stringify(reported.mock.calls);
    expect(said).toContain("LINK_SECRET (too-short)");
    expect(said).not.toContain("hunter2");
  });

  test.each(["couverts-mails", "couverts-mails-dead"])(
    "gives the messages of %s back, and touches no mail",
    async (queue) => {
      const slug = await anOutboxMail({ kind: "confirmed" });
      const body = { version: 1, kind: "send-mail", slug };
      const message = { id: "0", timestamp: new Date(), attempts: 1, body };
      const batch = createMessageBatch(queue, [message]);
      await handleQueue(batch, { ...env, LINK_SECRET: "0".repeat(64) });
      const result = await getQueueResult(batch, createExecutionContext());
      expect(result.retryMessages).toMatchObject([{ msgId: "0" }]);
      expect(result.explicitAcks).toEqual([]);
      expect(await outboxRow(slug)).toMatchObject({ status: "queued", attempts: 0 });
    },
  );

  test.each(["* * * * *", "30 4 * * *"])("does nothing at %s but to report", async (cron) => {
    const asked = vi.fn();
    const settings = { ...env, LINK_SECRET: "", DB: { prepare: asked, batch: asked } };
    const controller = createScheduledController({ cron });
    await handleScheduled(controller, settings as unknown as Env);
    await handleScheduled(controller, settings as unknown as Env);
    expect(asked).not.toHaveBeenCalled();
    expect(reported).toHaveBeenCalledTimes(2);
  });
});

describe("a request for another host", () => {
  const two = {
    PUBLIC_ORIGIN: "https://bistro.test, https://www.bistro.test",
    MAIL_TRANSPORT: "smtp",
    SMTP_URL: "smtps://mail.test",
    PREVIEW_HOSTS: "",
  } as const;
  const form = { method: "POST", body: "lang=en", headers: { "Sec-Fetch-Site": "same-origin" } };

  test.each([
    "http://bistro.test",
    "http://www.bistro.test",
    "https://bistro.test:8443",
    "https://bistro.workers.dev",
    "http://localhost.evil.test",
    "https://localhost.",
    "https://127.0.0.1.evil.test",
    "https://www.bistro.test.evil.test",
  ])("or over plain http leads to the first origin: %s", async (origin) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await ask(two, `${origin}/reserve?covers=2`, { method });
      expect([status, headers.get("Location")]).toEqual([
        301,
        "https://bistro.test/reserve?covers=2",
      ]);
    }
    const refused = await ask(two, `${origin}/language`, form);
    expect([refused.status, refused.headers.get("Location")]).toEqual([421, null]);
    expect(refused.headers.get("Set-Cookie")).toBeNull();
    expect(refused.text).toContain("Ce site a une autre adresse");
  });

  test("is led nowhere else by what its path says", async () => {
    for (const path of ["//evil.test", "/\\evil.test", "/@evil.test"]) {
      const { headers } = await ask(two, `https://other.test${path}`);
      expect(new URL(headers.get("Location") ?? "").host).toBe("bistro.test");
    }
  });

  test.each([
    "https://bistro.test",
    "https://www.bistro.test",
    "http://localhost:1",
    "http://[::1]",
  ])("is none at %s, nor is its form another site's", async (origin) => {
    expect((await ask(two, `${origin}/`)).status).toBe(200);
    const headers = { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" };
    const sent = await ask(two, `${origin}/language`, { ...form, headers });
    expect(sent.status).toBe(303);
  });

  test("and a form of one public origin is taken by the other", async () => {
    const headers = {
      Origin: "https://www.bistro.test",
      "Content-Type": "application/x-www-form-urlencoded",
    };
    expect((await ask(two, "https://bistro.test/language", { ...form, headers })).status).toBe(303);
  });

  test("of the preview is answered where the host is named, over plain http too", async () => {
    const named = { PREVIEW_HOSTS: "couverts.example staging.test" };
    expect((await ask(named, "http://staging.test/dev/mails.json")).status).toBe(200);
    expect((await ask(named, "https://other.test/dev/mails.json")).status).toBe(301);
  });
});

describe("the preview mailbox", () => {
  const pages = ["/dev/mails", "/dev/mails.json", "/dev/mails/k7m2q9-1-confirmed/html"];
  const known = { PUBLIC_ORIGIN: "http://localhost:8787", PREVIEW_HOSTS: "" };

  test("is read on this machine", async () => {
    for (const host of [
      "localhost",
      "localhost:8787",
      "127.0.0.1:8787",
      "127.8.0.1",
      "[::1]:8787",
    ]) {
      expect((await ask(known, `http://${host}/dev/mails.json`)).status).toBe(200);
    }
  });

  test.each(pages)("is never shown to a host that nobody named: %s", async (path) => {
    for (const host of [
      "bistro.test",
      "localhost.evil.test",
      "127.0.0.1.evil.test",
      "localhost.",
    ]) {
      const { status, text } = await ask(known, `http://${host}${path}`);
      expect([status, text]).toEqual([301, ""]);
    }
  });

  test.each(["Host", "X-Forwarded-Host", "Forwarded", "X-Original-Host", "MF-Original-URL"])(
    "is not opened by a header %s that names this machine",
    async (name) => {
      const headers = { [name]: "localhost" };
      const { status } = await ask(known, "http://bistro.test/dev/mails.json", { headers });
      expect(status).toBe(301);
    },
  );
});

describe("a guest's link that was made with the secret before", () => {
  const before = "an older key 0123456789 of thirty-two";
  const rotated = { LINK_SECRET_BEFORE: before };
  const host = "https://couverts.example";

  test("opens and cancels beside one that is made now; mails carry the new one", async () => {
    const booked = await aReservation();
    const old = guestSlug({ ...booked, covers: 2, service: soir }, before);
    expect(old).not.toBe(booked.slug);
    expect((await ask({}, `${host}/reservations/${old}`)).status).toBe(404);
    for (const slug of [old, booked.slug]) {
      expect((await ask(rotated, `${host}/reservations/${slug}`)).status).toBe(200);
      expect((await ask(rotated, `${host}/reservations/${slug}/calendar.ics`)).status).toBe(200);
    }
    const body = new URLSearchParams({ requestKey: crypto.randomUUID() });
    const form = { method: "POST", body, headers: { Origin: host } };
    expect((await ask(rotated, `${host}/reservations/${old}/cancel`, form)).status).toBe(303);
    expect(await statusOf(booked)).toBe("cancelled");
  });

  test("opens no more once that secret is taken away", async () => {
    const booked = await aReservation();
    const old = guestSlug({ ...booked, covers: 2, service: soir }, before);
    expect((await ask({ LINK_SECRET_BEFORE: "" }, `${host}/reservations/${old}`)).status).toBe(404);
    expect((await cancel(booked)).status).toBe(303);
  });
});
