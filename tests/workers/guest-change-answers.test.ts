import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { fieldsOf, filledWith, pageOf as parsedPage, wordsOf } from "#tests/support/domain/html.ts";
import { listPath } from "#tests/support/workers/admin-pages.ts";
import { feedAnswer } from "#tests/support/workers/feed.ts";
import { aReservation, type Booked, heldOn, movedTo, visit } from "#tests/support/workers/guest.ts";
import {
  change,
  laterMails,
  rowOf,
  sayLate,
  withdraw,
} from "#tests/support/workers/guest-changes.ts";
import { brunch, db, openRestaurantWith, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurantWith({ soir: { covers: 10 } });
  cookie = await adminCookie();
});

async function pageOf(booked: Booked): Promise<string> {
  const { date, service, slug } = await rowOf(booked);
  return `/admin/reservations/upcoming/${date}/${service}/${slug}`;
}

/** A table for eight in an evening for ten, whose guest has asked for twelve. */
async function aWaitingChange(fields: Record<string, string> = {}) {
  const booked = await aReservation({ covers: 8, lastName: "Zéphir" });
  expect((await change(booked, { time: "20:00", covers: "12", ...fields })).status).toBe(303);
  return { booked, page: await pageOf(booked) };
}

/** Presses a button of the page of a reservation, by the form that stands there. */
async function press(page: string, intent: string, more: Record<string, string> = {}) {
  const { text } = await visitAs(cookie, page);
  const fields = fieldsOf(text, `form:has(input[name=intent][value=${intent}])`);
  if (!fields) throw new Error(`No ${intent} on ${page}`);
  return postAs(cookie, page, { ...Object.fromEntries(fields), ...more });
}

describe("a change that waits, on the page of its reservation", () => {
  test("stands beside what is reserved, with the covers that would remain", async () => {
    const { booked, page } = await aWaitingChange();
    const words = wordsOf((await visitAs(cookie, page)).text);
    for (const part of [
      "Changement demandé par le client",
      "8 couverts",
      "12 couverts",
      "2 → −2",
      "2 de trop",
      "Accepter le changement",
      "Refuser, garder la table",
      "Modification demandée par le client",
    ]) {
      expect(words).toContain(part);
    }
    const list = await visitAs(cookie, listPath(booked.date, soir));
    expect(wordsOf(list.text)).toContain("changement demandé");
  });

  test("counts as a request until it is withdrawn, and leads from the requests to its answer", async () => {
    const before = (await feedAnswer(cookie)).requests.all;
    const { booked, page } = await aWaitingChange();
    expect((await feedAnswer(cookie)).requests.all).toBe(before + 1);
    const html = parsedPage((await visitAs(cookie, "/admin")).text);
    const line = html(`li[id="${booked.code}"]`);
    expect(wordsOf(line.html() ?? "")).toContain("Demandé\u202f: ");
    expect(wordsOf(line.html() ?? "")).toContain("20:00, 12 couverts");
    expect(line.find("a:contains(Répondre)").attr("href")).toBe(page);
    expect(line.find("button")).toHaveLength(0);
    await withdraw(booked);
    expect((await feedAnswer(cookie)).requests.all).toBe(before);
    expect((await visitAs(cookie, "/admin")).text).not.toContain(`id="${booked.code}"`);
  });

  test("is asked about before it is taken over the capacity, then done and undone", async () => {
    const { booked, page } = await aWaitingChange();
    const asked = await press(page, "accept-change");
    expect(asked.status).toBe(409);
    expect(wordsOf(asked.text)).toContain("2 couverts de trop\u202f: continuer quand même");
    expect(await rowOf(booked)).toMatchObject({ covers: 8, requestedChange: { covers: 12 } });
    const fields = fieldsOf(asked.text, "form:has(input[name=force])") ?? [];
    const done = await postAs(cookie, page, Object.fromEntries(fields));
    expect(done.status).toBe(303);
    expect(done.headers.get("Location")).toBe(`${page}?done=accept-change-${booked.code}`);
    expect(await rowOf(booked)).toMatchObject({ covers: 12, requestedChange: null });
    expect(await heldOn(booked.date, soir)).toBe(12);
    const { text } = await visitAs(cookie, done.headers.get("Location") ?? "");
    expect(wordsOf(text)).toContain("changement accepté");
    const undone = await press(`${page}?done=accept-change-${booked.code}`, "undo");
    expect(undone.status).toBe(303);
    expect(await rowOf(booked)).toMatchObject({ covers: 8, requestedChange: { covers: 12 } });
  });

  test("that leads to another service is told with both sides, and moves on acceptance", async () => {
    const { booked, page } = await aWaitingChange({ service: brunch, time: "12:00", covers: "4" });
    const words = wordsOf((await visitAs(cookie, page)).text);
    expect(words).toContain("2 → 10");
    expect(words).toContain("à la main");
    const done = await press(page, "accept-change");
    expect(done.status).toBe(303);
    expect([await heldOn(booked.date, soir), await heldOn(booked.date, brunch)]).toEqual([0, 4]);
    const moved = await visitAs(cookie, done.headers.get("Location") ?? "");
    const there = `${await pageOf(booked)}?done=accept-change-${booked.code}`;
    expect([moved.status, moved.headers.get("Location")]).toEqual([302, there]);
    expect(wordsOf((await visitAs(cookie, there)).text)).toContain("changement accepté");
    expect((await visit(booked.path)).text).toContain("Votre changement est accepté");
    expect((await laterMails(booked)).at(-1)).toBe("changed");
  });

  test("is refused: the table stays and the guest reads it", async () => {
    const { booked, page } = await aWaitingChange();
    expect((await press(page, "refuse-change")).status).toBe(303);
    expect(await rowOf(booked)).toMatchObject({ covers: 8, requestedChange: null });
    expect((await laterMails(booked)).at(-1)).toBe("change-refused");
    expect((await visit(booked.path)).text).toContain("Votre table reste comme elle était");
  });

  test("twice with the same form is answered alike", async () => {
    const { booked, page } = await aWaitingChange();
    const fields = {
      intent: "refuse-change",
      expectedVersion: "2",
      requestKey: "the-key-of-staff",
    };
    const answers = [await postAs(cookie, page, fields), await postAs(cookie, page, fields)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await rowOf(booked)).toMatchObject({ version: 3 });
  });

  test("that was taken back meanwhile is answered no more", async () => {
    const { booked, page } = await aWaitingChange();
    const fields = { intent: "accept-change", expectedVersion: "2", force: "1" };
    expect((await withdraw(booked)).status).toBe(303);
    const { status, text } = await postAs(cookie, page, fields);
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain("a changé entre-temps");
    const none = await postAs(cookie, page, { intent: "accept-change", force: "1" });
    expect(none.status).toBe(409);
    expect(await rowOf(booked)).toMatchObject({ covers: 8, requestedChange: null });
  });

  test("to a day on which the restaurant closed since is asked about as well", async () => {
    const { booked, page } = await aWaitingChange({ service: brunch, time: "12:00", covers: "4" });
    await db.insert(scheduleExceptions).values({
      slug: `closed-${booked.date}`,
      label: "Travaux",
      from: booked.date,
      to: booked.date,
      service: brunch,
      opening: "closed",
      capacityRule: "inherit",
    });
    const { status, text } = await press(page, "accept-change");
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain("est fermé ce jour-là");
    const fields = fieldsOf(text, "form:has(input[name=force])") ?? [];
    expect((await postAs(cookie, page, Object.fromEntries(fields))).status).toBe(303);
    expect(await rowOf(booked)).toMatchObject({ service: brunch });
  });
});

describe("a lateness that a guest announced", () => {
  test("stands on the line and on the page until staff has read it, and after", async () => {
    const booked = await aReservation({ lastName: "Zéphir" });
    const { date } = localMoment(Date.now(), paris);
    await movedTo(booked, { date, time: "23:59" });
    expect((await sayLate(booked, "20")).status).toBe(303);
    const page = await pageOf(booked);
    const list = await visitAs(cookie, listPath(date, soir));
    expect(wordsOf(list.text)).toContain("retard annoncé 20 min");
    expect(wordsOf((await visitAs(cookie, page)).text)).toContain("annonce 20 minutes de retard");
    const read = await press(page, "late-read");
    expect(read.headers.get("Location")).toBe(`${page}?done=late-read-${booked.code}`);
    expect(await rowOf(booked)).toMatchObject({ lateMinutes: 20, isLateRead: true });
    const { text } = await visitAs(cookie, page);
    expect(wordsOf(text)).toContain("Lu.");
    expect(text).not.toContain("Marquer comme lu");
    const again = await postAs(cookie, page, { intent: "late-read" });
    expect(again.status).toBe(409);
    expect((await sayLate(booked, "30")).status).toBe(303);
    expect((await visitAs(cookie, page)).text).toContain("Marquer comme lu");
  });

  test("and a change are no answers to a reservation without either", async () => {
    const booked = await aReservation();
    await movedTo(booked, { date: addDays(booked.date, 300), time: "20:00" });
    const page = await pageOf(booked);
    const { text } = await visitAs(cookie, page);
    expect(text).not.toContain("accept-change");
    for (const intent of ["accept-change", "refuse-change", "late-read"]) {
      const version = filledWith(text, "expectedVersion") ?? "";
      const { status } = await postAs(cookie, page, { intent, expectedVersion: version });
      expect([intent, status]).toEqual([intent, 409]);
    }
  });
});
