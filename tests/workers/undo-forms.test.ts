import { and, eq, isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { attributesOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath, statusNow } from "#tests/support/workers/admin-pages.ts";
import { figuresOf } from "#tests/support/workers/ledger.ts";
import {
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurant,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";

let admin = "";
let host = "";

beforeAll(async () => {
  await openRestaurant();
  admin = await adminCookie();
  host = await cookieOf((await aUser({ role: "host" })).id);
});

type Table = Awaited<ReturnType<typeof aTableOn>>;

/** A request that the admin has accepted just now. */
async function anAccepted(): Promise<Table> {
  const day = { date: anUnusedDate(), service: brunch };
  const request = await aTableOn(day, { covers: 4, time: "12:00" });
  const accept = { intent: "accept", requestKey: crypto.randomUUID(), expectedVersion: "1" };
  expect((await postAs(admin, request.path, accept)).status).toBe(303);
  return request;
}

function undoing(version = "2"): Record<string, string> {
  return { intent: "undo", requestKey: crypto.randomUUID(), expectedVersion: version };
}

async function mailsAbout({ code }: Table): Promise<string[]> {
  const rows = await db.select().from(mails).where(eq(mails.subject, code));
  return rows.filter(({ sequence }) => sequence > 1).map(({ kind, status }) => `${kind} ${status}`);
}

/** Where the forms of a page lead that take something back. */
function undoesIn(html: string): string[] {
  return attributesOf(html, 'form:has([name="intent"][value="undo"])', "action");
}

/** The last that staff did was so long ago. */
async function ago({ code }: Table, milliseconds: number): Promise<void> {
  const isKept = and(eq(processedCommands.code, code), isNotNull(processedCommands.before));
  await db
    .update(processedCommands)
    .set({ at: Date.now() - milliseconds })
    .where(isKept);
}

describe("taking back what was just done", () => {
  test("leaves the request as it was, and no mail leaves", async () => {
    const request = await anAccepted();
    const next = listPath(request.date, request.service);
    const { status, headers } = await postAs(admin, request.path, { ...undoing(), next });
    expect([status, headers.get("Location")]).toEqual([303, `${next}?done=undo-${request.code}`]);
    expect(await statusNow(request.slug)).toBe("pending");
    expect(await mailsAbout(request)).toEqual(["accepted withdrawn"]);
    const { text } = await visitAs(admin, headers.get("Location") ?? "");
    expect(wordsOf(text)).toContain("retour en arrière, aucun mail ne part.");
    const page = await visitAs(admin, request.path);
    expect(wordsOf(page.text)).toMatch(/Retour en arrière par\s+Camille/);
    expect(page.text).not.toContain('value="undo"');
  });

  test("is open to every member of staff, on the line and on the reservation's own page", async () => {
    const request = await anAccepted();
    for (const path of [listPath(request.date, request.service), request.path]) {
      expect((await visitAs(host, path)).text, path).toContain('name="intent" value="undo"');
    }
    expect((await postAs(host, request.path, undoing())).status).toBe(303);
    expect(await statusNow(request.slug)).toBe("pending");
  });

  test("is open on the first page too, which no answered request stays on, and for as long", async () => {
    const request = await anAccepted();
    const line = { code: request.code, words: "Acceptée par Camille" };
    const first = await visitAs(host, "/admin");
    expect(wordsOf(first.text)).toContain(line.words);
    expect(undoesIn(first.text)).toEqual([request.path]);
    const { text } = await visitAs(host, `/admin?done=accept-${request.code}`);
    expect(undoesIn(text), "what is told above is told once").toEqual([request.path]);
    await ago(request, undoMilliseconds);
    const later = await visitAs(host, "/admin");
    expect(wordsOf(later.text)).not.toContain(line.words);
    expect(undoesIn(later.text)).toEqual([]);
  });

  test("on the first page leads back there", async () => {
    const request = await anAccepted();
    const undone = await postAs(host, request.path, { ...undoing(), next: "/admin" });
    expect(undone.headers.get("Location")).toBe(`/admin?done=undo-${request.code}`);
    const { text } = await visitAs(host, `/admin?done=undo-${request.code}`);
    expect(wordsOf(text)).toContain("retour en arrière, aucun mail ne part.");
    expect(undoesIn(text)).toEqual([]);
  });

  test("happens once, however often its form is sent", async () => {
    const request = await anAccepted();
    const form = undoing();
    const sent = await Promise.all([1, 2, 3].map(() => postAs(admin, request.path, form)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await postAs(admin, request.path, form)).status).toBe(303);
    expect(await statusNow(request.slug)).toBe("pending");
    const { written, counted } = await figuresOf(request);
    expect(written).toEqual(counted);
  });

  test("is offered and taken for twenty seconds, then refused in words", async () => {
    const request = await anAccepted();
    await ago(request, undoMilliseconds);
    expect((await visitAs(admin, request.path)).text).not.toContain('value="undo"');
    const { status, text } = await postAs(admin, request.path, undoing());
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain("Trop tard pour revenir en arrière");
    expect(await statusNow(request.slug)).toBe("confirmed");
    expect(await mailsAbout(request)).toEqual(["accepted queued"]);
  });

  test("of what is not the last any more tells what it is now", async () => {
    const request = await anAccepted();
    const refuse = { intent: "refuse", requestKey: crypto.randomUUID(), expectedVersion: "2" };
    await postAs(host, request.path, refuse);
    const { status, text } = await postAs(admin, request.path, undoing());
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain("elle est maintenant\u202f: Refusée");
    expect(await statusNow(request.slug)).toBe("refused");
  });

  test("asks when the covers were given away meanwhile, and goes over them when told to", async () => {
    const day = { date: anUnusedDate(), service: midi };
    const table = await aTableOn(day, { covers: 8, time: "12:00" });
    for (let party = 0; party < 3; party += 1) await aTableOn(day, { covers: 7, time: "12:30" });
    await postAs(admin, table.path, { intent: "cancel", requestKey: crypto.randomUUID() });
    await aTableOn(day, { covers: 4, time: "13:00" });
    const { status, text } = await postAs(admin, table.path, undoing());
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain("Revenir en arrière quand même");
    const forced = { ...undoing(), force: "1" };
    expect((await postAs(admin, table.path, forced)).status).toBe(303);
    expect(await statusNow(table.slug)).toBe("confirmed");
    expect(await mailsAbout(table)).toEqual(["cancelled withdrawn"]);
  });

  test("without the version that it takes back is no form of this site", async () => {
    const request = await anAccepted();
    const { expectedVersion: _version, ...form } = undoing();
    expect((await postAs(admin, request.path, form)).status).toBe(400);
    expect(await statusNow(request.slug)).toBe("confirmed");
  });
});
