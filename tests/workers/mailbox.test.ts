import { createExecutionContext, env } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { insertPreviewMails } from "#app/server/db/preview-mails.ts";
import { mailBodies, mails } from "#app/server/db/schema/mail.ts";
import { attributesOf } from "#tests/support/domain/html.ts";
import {
  anOutboxMail,
  aReservation,
  aState,
  deliver,
  outboxRow,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { handleFetch } from "#workers/fetch.ts";

beforeAll(openRestaurant);

const smtp = { MAIL_TRANSPORT: "smtp", SMTP_URL: "smtps://user:secret@mail.example:465" } as const;

async function visit(path: string, settings = env) {
  const request = new Request(`https://couverts.example${path}`);
  const response = await handleFetch(request, settings, createExecutionContext());
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function twoMails() {
  const person = await aReservation();
  const first = await putInOutbox(person, 1, { kind: "confirmed" });
  const second = await putInOutbox(person, 2, { kind: "cancelled", before: aState() });
  await deliver(second);
  return { to: person.email ?? "", first, second };
}

describe("the preview mailbox", () => {
  it("tells the newest first, with everything that a mail says", async () => {
    const { to } = await twoMails();
    const mails = JSON.parse((await visit("/dev/mails.json")).text);
    expect(mails.slice(0, 2)).toMatchObject([
      { to, kind: "cancelled", attachments: [{ filename: expect.stringMatching(/\.ics$/) }] },
      { to, kind: "confirmed", subject: expect.stringContaining("est confirmée") },
    ]);
    expect(Object.keys(mails[0]).sort()).toEqual([
      "attachments",
      "html",
      "kind",
      "subject",
      "text",
      "to",
    ]);
  });

  it("tells the mails to one address alone", async () => {
    const { to } = await twoMails();
    await twoMails();
    const mails = JSON.parse((await visit(`/dev/mails.json?to=${to.toUpperCase()}`)).text);
    expect(mails.map((mail: { to: string }) => mail.to)).toEqual([to, to]);
    expect(JSON.parse((await visit("/dev/mails.json?to=nobody@example.test")).text)).toEqual([]);
  });

  it("shows fifty mails a page, the older ones behind a link, those to one address too", async () => {
    const to = `${crypto.randomUUID()}@example.test`;
    const row = await outboxRow(await anOutboxMail({ kind: "confirmed" }));
    for (let at = 0; at < 60; at += 1) {
      const slug = `${to}-${at}`;
      const body = { mail: slug, subject: `Mail ${at}.`, text: "", html: "", attachments: [] };
      await db.insert(mails).values({ ...row, slug });
      await db.insert(mailBodies).values(body);
      await insertPreviewMails(db, [{ slug, to, at: 0 }]);
    }
    const first = (await visit(`/dev/mails?to=${to}`)).text;
    expect(first.match(/Mail \d+\./g)?.length).toBeGreaterThanOrEqual(50);
    expect(first).toContain("Mail 59.");
    expect(first).not.toContain("Mail 9.");
    const [older = ""] = attributesOf(first, 'a:contains("Mails plus anciens")', "href");
    const second = (await visit(older)).text;
    expect(second).toContain("Mail 9.");
    expect(second).not.toContain("Mail 59.");
    expect(second).toContain("Revenir aux plus récents");
    expect(second).not.toContain("Mails plus anciens");
  });

  it("shows each mail on a page, its own page in a frame of its own", async () => {
    const { to, first } = await twoMails();
    const { status, text } = await visit(`/dev/mails?to=${to}`);
    expect(status).toBe(200);
    expect(text).toContain(`src="/dev/mails/${first}/html"`);
    expect(text).toContain("data:text/calendar;charset=utf-8;method=PUBLISH,BEGIN%3AVCALENDAR");
    const page = await visit(`/dev/mails/${first}/html`);
    expect(page.text).toContain("Votre table est confirmée");
    expect(page.headers.get("Content-Security-Policy")).toMatch(/^sandbox.*default-src 'none'/);
  });

  it.each(["/dev/mails?to=%00", "/dev/mails?to=a&to=b", `/dev/mails?to=${"x".repeat(900)}`])(
    "is not upset by %s",
    async (path) => {
      expect((await visit(path)).status).toBe(200);
    },
  );

  it("has no page for a mail that is not there", async () => {
    expect((await visit("/dev/mails/k7m2q9-9-confirmed/html")).status).toBe(404);
    expect((await visit("/dev/mails/..%2F..%2Fx/html")).status).toBe(404);
  });

  it.each(["/dev/mails", "/dev/mails.json", "/dev/mails/k7m2q9-1-confirmed/html"])(
    "is not there where mails leave for real: %s",
    async (path) => {
      const { status, text } = await visit(path, { ...env, ...smtp });
      expect(status).toBe(404);
      expect(text).not.toContain("example.test");
    },
  );
});
