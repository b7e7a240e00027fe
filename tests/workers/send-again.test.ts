import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import { days } from "#app/domain/time/restaurant-clock.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { mails, previewMails } from "#app/server/db/schema/mail.ts";
import { wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn } from "#tests/support/workers/admin-pages.ts";
import { aStatusCommand, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { outboxRow, previewOf } from "#tests/support/workers/mail.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";

// A day of mails is written and sent in each.
vi.setConfig({ testTimeout: 40_000 });

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

type MailRow = typeof mails.$inferInsert;

/** A table whose first mail to the diner is as told; the queue has nothing to do with it any more. */
async function aTableWith(mail: Partial<MailRow>) {
  const table = await aTableOn({ date: anUnusedDate(), service: soir }, { firstName: "Yvonne" });
  const slug = `${table.code}-1-confirmed`;
  const arriving = { timeout: 30_000 };
  await expect.poll(async () => (await outboxRow(slug)).status, arriving).toBe("sent");
  const row = { sentAt: null, countedAt: null, attempts: 0, ...mail };
  await db.batch([
    db.update(mails).set(row).where(eq(mails.slug, slug)),
    db.delete(previewMails).where(eq(previewMails.slug, slug)),
  ]);
  return { ...table, slug };
}

const held = { status: "held", claimedAt: Date.now() } as const;
const failed = { status: "failed", error: "smtp 550" } as const;

/** Cancelled by staff, so long ago that its mail is due. */
async function cancelled({ code, date, service }: Awaited<ReturnType<typeof aTableWith>>) {
  const at = Date.now() - undoMilliseconds;
  taken(await ledgerOf({ date, service }).execute(aStatusCommand("cancel", code, { at })));
}

function send(path: string, mail: string, requestKey: string = crypto.randomUUID()) {
  return postAs(cookie, path, { intent: "send-again", mail, requestKey });
}

describe("a mail that is held", () => {
  test("is named to staff, on the page of today and with a button on its reservation's", async () => {
    const { path, slug } = await aTableWith(held);
    const { text } = await visitAs(cookie, "/admin");
    expect(wordsOf(text)).toMatch(/\d+ mails? (est|sont) retenus?\./);
    expect(wordsOf(text)).toContain("a déjà reçu 12 mails en 24 heures");
    expect(text).toContain(`href="${path}"`);
    const page = await visitAs(cookie, path);
    expect(wordsOf(page.text)).toContain("retenu, pas encore parti");
    expect(page.text).toContain(`<input type="hidden" name="mail" value="${slug}"/>`);
    expect(wordsOf(page.text)).toContain("Envoyer Table confirmée, au client");
  });

  test("leaves when staff sends it, counted and not held again however full the day is", async () => {
    const { path, slug } = await aTableWith(held);
    const { recipient } = await outboxRow(slug);
    const other = await aTableWith(failed);
    const row = await outboxRow(other.slug);
    for (let sequence = 10; sequence < 22; sequence += 1) {
      const counted = { slug: `${other.code}-${sequence}-changed`, sequence, recipient };
      await db.insert(mails).values({ ...row, ...counted, ...failed, countedAt: Date.now() });
    }
    expect((await send(path, slug)).status).toBe(303);
    await vi.waitFor(async () => expect((await outboxRow(slug)).status).toBe("sent"), {
      timeout: 30_000,
    });
    expect((await outboxRow(slug)).countedAt).not.toBeNull();
    expect((await previewOf(slug))?.to).toBe(recipient);
  });

  test("sent twice by the same form, or pressed on two telephones, leaves once", async () => {
    const { path, slug } = await aTableWith(held);
    const key = crypto.randomUUID();
    const both = await Promise.all([
      send(path, slug, key),
      send(path, slug, key),
      send(path, slug),
    ]);
    expect(both.map(({ status }) => status)).toEqual([303, 303, 303]);
    await vi.waitFor(async () => expect((await outboxRow(slug)).status).toBe("sent"), {
      timeout: 30_000,
    });
    await db
      .update(mails)
      .set({ ...failed, sentAt: null })
      .where(eq(mails.slug, slug));
    expect((await send(path, slug, key)).status).toBe(303);
    expect((await outboxRow(slug)).status).toBe("failed");
  });

  test("goes with those before it to the same reader, in their order", async () => {
    const table = await aTableWith(held);
    const { path, slug, code } = table;
    await cancelled(table);
    const second = `${code}-2-cancelled`;
    await vi.waitFor(async () => expect((await outboxRow(second)).status).toBe("held"), {
      timeout: 30_000,
    });
    expect((await send(path, second)).status).toBe(303);
    await vi.waitFor(async () => expect((await outboxRow(second)).status).toBe("sent"), {
      timeout: 30_000,
    });
    const [one, two] = [await previewOf(slug), await previewOf(second)];
    expect(one?.id ?? 0).toBeLessThan(two?.id ?? 0);
  });
});

describe("a mail that has failed", () => {
  test("is tried again when staff asks for it", async () => {
    const { path, slug } = await aTableWith({ ...failed, attempts: 8 });
    const page = await visitAs(cookie, path);
    expect(wordsOf(page.text)).toContain("Renvoyer Table confirmée, au client");
    expect((await send(path, slug)).status).toBe(303);
    await vi.waitFor(async () => expect((await outboxRow(slug)).status).toBe("sent"), {
      timeout: 30_000,
    });
  });

  test("is not tried again when a later one has left: no confirmation follows a cancellation", async () => {
    const table = await aTableWith(failed);
    const { path, slug, code } = table;
    await cancelled(table);
    await vi.waitFor(
      async () => expect((await outboxRow(`${code}-2-cancelled`)).status).toBe("sent"),
      { timeout: 30_000 },
    );
    expect((await visitAs(cookie, path)).text).not.toContain('value="send-again"');
    const response = await send(path, slug);
    expect(response.status).toBe(409);
    expect(wordsOf(response.text)).toContain("Ce mail ne peut plus partir");
    expect((await outboxRow(slug)).status).toBe("failed");
  });

  test("of an erased person is never sent", async () => {
    const { path, slug } = await aTableWith({ ...failed, error: "erased" });
    expect((await visitAs(cookie, path)).text).not.toContain('value="send-again"');
    expect((await send(path, slug)).status).toBe(409);
  });
});

test("a mail is sent from its own reservation's page only, by an admin, with a whole form", async () => {
  const [one, other] = [await aTableWith(held), await aTableWith(held)];
  expect((await send(one.path, other.slug)).status).toBe(404);
  expect((await send(one.path, "nothing")).status).toBe(404);
  expect((await postAs(cookie, one.path, { intent: "send-again" })).status).toBe(400);
  const { id } = await aUser();
  const fields = { intent: "send-again", mail: one.slug, requestKey: crypto.randomUUID() };
  expect((await postAs(await cookieOf(id), one.path, fields)).status).toBe(403);
  expect(await db.$count(mails, and(eq(mails.slug, one.slug), eq(mails.status, "held")))).toBe(1);
  expect(
    await db.$count(
      processedCommands,
      eq(processedCommands.key, `send-again:${fields.requestKey}`),
    ),
  ).toBe(0);
});

test("what was settled without being sent stands among no failures", async () => {
  const { path } = await aTableWith({ status: "settled", claimedAt: Date.now() - days(1) });
  const { text } = await visitAs(cookie, "/admin");
  expect(text).not.toContain(`href="${path}"`);
  expect(wordsOf((await visitAs(cookie, path)).text)).toContain("classé sans envoi");
});
