import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { filledWith, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath, statusNow } from "#tests/support/workers/admin-pages.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { figuresOf } from "#tests/support/workers/ledger.ts";
import {
  anAdmin,
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurant,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

function key(): string {
  return crypto.randomUUID();
}

async function aRequest(covers = 4) {
  return aTableOn({ date: anUnusedDate(), service: brunch }, { covers, time: "12:00" });
}

/** A lunch for thirty where thirty sit and one party of three waits for room. */
async function aFullLunch() {
  const day = { date: anUnusedDate(), service: midi };
  for (let party = 0; party < 5; party += 1) await aTableOn(day, { covers: 6, time: "12:00" });
  const waiting = await aTableOn(day, { covers: 3, time: "12:30" });
  expect(waiting.status).toBe("pending");
  return { day, waiting };
}

describe("answering a reservation", () => {
  test("accepts a request, goes back to the list and offers to undo it", async () => {
    const request = await aRequest();
    const next = listPath(request.date, "brunch");
    const fields = { intent: "accept", requestKey: key(), next };
    const { status, headers } = await postAs(cookie, request.path, fields);
    expect([status, headers.get("Location")]).toEqual([303, `${next}?done=accept-${request.code}`]);
    expect(await statusNow(request.slug)).toBe("confirmed");
    const { text } = await visitAs(cookie, headers.get("Location") ?? "");
    expect(wordsOf(text)).toContain("(4 couverts)\u202f: acceptée.");
    expect(text).toContain('name="intent" value="undo"');
    expect(text).toContain("Revenir en arrière");
  });

  test("on a page that another has answered from meanwhile says so, and changes nothing", async () => {
    const request = await aRequest();
    const page = await visitAs(cookie, listPath(request.date, "brunch"));
    const expectedVersion = filledWith(page.text, "expectedVersion") ?? "none";
    await postAs(cookie, request.path, { intent: "accept", requestKey: key(), expectedVersion });
    const late = await postAs(cookie, request.path, {
      intent: "refuse",
      requestKey: key(),
      expectedVersion,
    });
    expect(late.status).toBe(409);
    expect(wordsOf(late.text)).toContain(
      "Cette réservation a changé entre-temps, elle est maintenant\u202f: Confirmée",
    );
    expect(late.text).toContain('name="expectedVersion" value="2"');
    expect(await statusNow(request.slug)).toBe("confirmed");
  });

  test("records who answered, and mails the diner once", async () => {
    const request = await aRequest();
    const fields = { intent: "refuse", requestKey: key(), reason: "Salle privatisée, désolés." };
    await postAs(cookie, request.path, fields);
    const events = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.code, request.code));
    expect(events.at(-1)).toMatchObject({
      kind: "refuse",
      actor: "staff",
      user: anAdmin.user,
      reason: "Salle privatisée, désolés.",
    });
    const sent = await db.select().from(mails).where(eq(mails.subject, request.code));
    expect(sent.filter(({ kind }) => kind === "refused")).toHaveLength(1);
  });

  test("does a thing once, however often its form is sent", async () => {
    const request = await aRequest();
    const fields = { intent: "accept", requestKey: key() };
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => postAs(cookie, request.path, fields)),
    );
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    const { written, counted } = await figuresOf(request);
    expect(written).toEqual(counted);
    expect(written.held).toBe(4);
  });

  test("asks before it accepts over capacity, and says by how many", async () => {
    const { day, waiting } = await aFullLunch();
    const asked = await postAs(cookie, waiting.path, { intent: "accept", requestKey: key() });
    expect(asked.status).toBe(409);
    expect(wordsOf(asked.text)).toContain("3 couverts de trop\u202f: continuer quand même\u202f?");
    expect(asked.text).toContain('name="force" value="1"');
    expect(await statusNow(waiting.slug)).toBe("pending");
    const forced = { intent: "accept", requestKey: key(), force: "1" };
    expect((await postAs(cookie, waiting.path, forced)).status).toBe(303);
    const { written, counted } = await figuresOf(day);
    expect(written).toEqual(counted);
    expect(written.held).toBe(33);
    const { text } = await visitAs(cookie, waiting.path);
    expect(wordsOf(text)).toContain("Restants −3");
    expect(wordsOf(text)).toContain("Acceptée par Camille 3 couverts de trop");
  });

  test("gives the covers back when it cancels, and takes them again when it restores", async () => {
    const day = { date: anUnusedDate(), service: midi };
    const table = await aTableOn(day, { covers: 5, time: "12:00" });
    await postAs(cookie, table.path, { intent: "cancel", requestKey: key() });
    expect((await figuresOf(day)).written.held).toBe(0);
    await postAs(cookie, table.path, { intent: "restore", requestKey: key() });
    expect((await figuresOf(day)).written.held).toBe(5);
  });

  test("says in words when someone else has answered already", async () => {
    const request = await aRequest();
    await postAs(cookie, request.path, { intent: "refuse", requestKey: key() });
    const second = await postAs(cookie, request.path, { intent: "accept", requestKey: key() });
    expect(second.status).toBe(409);
    expect(wordsOf(second.text)).toContain("est maintenant\u202f: Refusée");
  });

  test("does not take a form's key for something else", async () => {
    const requestKey = key();
    const one = await aRequest();
    await postAs(cookie, one.path, { intent: "accept", requestKey });
    const { status, text } = await postAs(cookie, one.path, { intent: "cancel", requestKey });
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain("a déjà servi");
  });

  test("never leads to another site afterwards", async () => {
    const request = await aRequest();
    const fields = { intent: "accept", requestKey: key(), next: "//evil.example" };
    const { headers } = await postAs(cookie, request.path, fields);
    expect(headers.get("Location")).toBe(`${request.path}?done=accept-${request.code}`);
  });

  test("works for a program that brings no key", async () => {
    const request = await aRequest();
    expect((await postAs(cookie, request.path, { intent: "accept" })).status).toBe(303);
    expect(await statusNow(request.slug)).toBe("confirmed");
  });
});

describe("a form that is no answer", () => {
  test.each([
    ["no intent", "requestKey=12345678"],
    ["an intent that is not the restaurant's", "intent=expire"],
    ["an intent that nobody knows", "intent=__proto__"],
    ["two intents", "intent=accept&intent=refuse"],
    ["a key of wrong letters", "intent=accept&requestKey=%00%00%00%00%00%00%00%00%00"],
    ["a key that is too short", "intent=accept&requestKey=1"],
    ["a reason with a NUL", "intent=refuse&reason=a%00b"],
    ["a reason with a lone surrogate's bytes", "intent=refuse&reason=a%ED%A0%80"],
    ["a reason that is too long", `intent=refuse&reason=${"é".repeat(501)}`],
    ["a target that is too long", `intent=accept&next=/${"a".repeat(3000)}`],
    ["full-width digits for force", `intent=accept&force=${"１".repeat(20)}`],
  ])("is refused in words: %s", async (_what, body) => {
    const request = await aRequest();
    const { status, text } = await visit(request.path, {
      method: "POST",
      body,
      headers: { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
    });
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(await statusNow(request.slug)).toBe("pending");
  });
});
