import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { attributesOf, filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath } from "#tests/support/workers/admin-pages.ts";
import { figuresOf, mailKindsOf } from "#tests/support/workers/ledger.ts";
import {
  anUnusedDate,
  db,
  midi,
  openRestaurantWith,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";
import { aCall, bookedOn, entryPage, pathOf } from "#tests/support/workers/telephone.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurantWith({ soir: { covers: 10, slotLimit: 6 } });
  cookie = await adminCookie();
});

/** A confirmed table of a diner, with the fields of its edit form as its page shows them. */
async function aTable(settings: Parameters<typeof aTableOn>[1] = {}, day?: ServiceDayKey) {
  return withForm(await aTableOn(day ?? { date: anUnusedDate(), service: soir }, settings));
}

async function withForm<Table extends { path: string }>(table: Table) {
  const { text } = await visitAs(cookie, `${table.path}/edit`);
  const page = pageOf(text);
  const fields: Record<string, string> = {};
  for (const element of page("#edit :is(input, textarea)[name]").toArray()) {
    const field = page(element);
    const isChoice = ["radio", "checkbox"].includes(field.attr("type") ?? "");
    if (isChoice && field.attr("checked") === undefined) continue;
    fields[field.attr("name") ?? ""] = String(field.val() ?? "");
  }
  return { ...table, page, text, fields };
}

/** A table that was entered by telephone. */
async function aCalledTable(more: Record<string, string> = {}) {
  const call = aCall({ note: "Une chaise haute", dietaryNote: "Sans noix", ...more });
  await postAs(cookie, entryPage, call);
  const [row] = await bookedOn(call);
  if (!row) throw new Error("The call was not taken");
  return withForm({ code: row.code, date: row.date, service: row.service, path: pathOf(row) });
}

function save({ path }: { path: string }, fields: Record<string, string>) {
  return postAs(cookie, `${path}/edit`, { ...fields, requestKey: crypto.randomUUID() });
}

async function expectSums(...days: ServiceDayKey[]) {
  for (const day of days) {
    const { written, counted } = await figuresOf(day);
    expect(written).toEqual(counted);
  }
}

describe("the form of a reservation", () => {
  test("is filled with what stands, and shows what is left without it beside each choice", async () => {
    const table = await aTable({ covers: 4 });
    expect(table.fields).toMatchObject({
      date: table.date,
      service: soir,
      time: "20:00",
      covers: "4",
      firstName: "Claire",
      expectedVersion: "1",
      notify: "on",
    });
    expect(wordsOf(table.page("#service").html() ?? "")).toContain("Soir 10 restants");
    expect(wordsOf(table.page("ul[aria-label=Créneaux]").html() ?? "")).toContain("20:00 0/6");
  });

  test("has no field for a guest's own words, and one for those that staff wrote down", async () => {
    expect((await aTable()).page("[name=note], [name=dietaryNote]")).toHaveLength(0);
    const { fields } = await aCalledTable();
    expect(fields).toMatchObject({ note: "Une chaise haute", dietaryNote: "Sans noix" });
  });

  test("shows the slots of another date and service by its address", async () => {
    const { path } = await aTable();
    const other = anUnusedDate();
    const { text } = await visitAs(cookie, `${path}/edit?date=${other}&service=midi`);
    expect(filledWith(text, "date")).toBe(other);
    expect(wordsOf(pageOf(text)("ul[aria-label=Créneaux]").html() ?? "")).toContain("12:30");
  });

  test("leads to where the reservation is by now", async () => {
    const { path, date } = await aTable();
    const { status, headers } = await visitAs(cookie, `${path.replace(/soir/, "midi")}/edit`);
    expect([status, headers.get("Location")]).toEqual([302, `${path}/edit`]);
    expect(path).toContain(date);
  });
});

describe("a change that fits", () => {
  test("grows the party, tells the guest, and leads back to the reservation", async () => {
    const table = await aTable();
    const { status, headers } = await save(table, { ...table.fields, covers: "5" });
    expect([status, headers.get("Location")]).toEqual([303, `${table.path}?saved=changed`]);
    expect(await findReservation(db, table.code)).toMatchObject({ covers: 5, version: 2 });
    expect(await mailKindsOf(table.code)).toContain("changed");
    await expectSums(table);
    const { text } = await visitAs(cookie, headers.get("Location") ?? "");
    expect(wordsOf(text)).toContain("Modification enregistrée. Le client reçoit un mail.");
    expect(text).toContain('name="intent" value="undo"');
  });

  test("of a note or a contact alone tells nobody, whatever is ticked", async () => {
    const table = await aTable();
    const fields = { ...table.fields, houseNote: "Fidèle", phone: "06 12 34 56 78", notify: "on" };
    expect((await save(table, fields)).status).toBe(303);
    const row = await findReservation(db, table.code);
    expect(row).toMatchObject({ houseNote: "Fidèle", phone: "+33612345678", version: 2 });
    expect(await mailKindsOf(table.code)).not.toContain("changed");
  });

  test("tells nobody where that is not ticked", async () => {
    const table = await aTable();
    const { notify: _ticked, ...fields } = table.fields;
    await save(table, { ...fields, covers: "3" });
    expect(await mailKindsOf(table.code)).not.toContain("changed");
  });

  test("never touches the guest's own words", async () => {
    const call = await aCalledTable();
    await db.update(reservations).set({ source: "online" }).where(eq(reservations.code, call.code));
    await save(call, { ...call.fields, note: "Autre chose", dietaryNote: "" });
    const row = await findReservation(db, call.code);
    expect(row).toMatchObject({ note: "Une chaise haute", dietaryNote: "Sans noix" });
  });

  test("moves to another date and service in one step, which both lists show", async () => {
    const table = await aTable({ covers: 4, firstName: "Zoé" });
    const target = { date: anUnusedDate(), service: midi };
    const moved = { ...table.fields, ...target, time: "12:30" };
    const { headers } = await save(table, moved);
    expect(headers.get("Location")).toBe(
      `${pathOf({ ...target, slug: table.slug })}?saved=changed`,
    );
    await expectSums(table, target);
    const [left, joined] = await Promise.all([
      visitAs(cookie, listPath(table.date, soir)),
      visitAs(cookie, listPath(target.date, midi)),
    ]);
    expect(left.text).not.toContain("Zoé");
    expect(joined.text).toContain("Zoé");
    expect(wordsOf(joined.text)).toContain("Confirmés 4");
  });

  test("is made once, however often its form is sent", async () => {
    const table = await aTable();
    const fields = { ...table.fields, covers: "3", requestKey: crypto.randomUUID() };
    const send = () => postAs(cookie, `${table.path}/edit`, fields);
    const sent = [await send(), await send(), await send()];
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await findReservation(db, table.code))?.version).toBe(2);
  });

  test("names who came without a name", async () => {
    const walkIn = { source: "walk-in", covers: "1", service: soir, ifFull: "over" };
    const entered = await postAs(cookie, entryPage, walkIn);
    const path = (entered.headers.get("Location") ?? "").replace(/\?.*/, "");
    const { fields, page } = await withForm({ path });
    expect(wordsOf(page("#edit").html() ?? "")).toContain("Déjà à table");
    expect((await save({ path }, { ...fields, lastName: "Okonkwo" })).status).toBe(303);
    expect(wordsOf((await visitAs(cookie, path)).text)).toContain("Okonkwo");
  });
});

describe("a change with a fault", () => {
  test.each([
    ["covers", { covers: "0" }, "Indiquez un nombre de couverts"],
    ["time", { time: "huit heures" }, "Indiquez une heure."],
    ["email", { email: "claire@" }, "Écrivez une adresse mail complète"],
    ["phone", { phone: "12" }, "Écrivez un numéro"],
    ["lastName", { firstName: "", lastName: "" }, "Indiquez un nom ou un prénom."],
    ["houseNote", { houseNote: "a".repeat(501) }, "Trop long"],
  ])("comes back filled in, with the error at its field: %s", async (name, bad, words) => {
    const table = await aTable();
    const { status, text } = await save(table, { ...table.fields, ...bad });
    expect(status).toBe(400);
    expect(wordsOf(pageOf(text)(`#${name}-error`).text())).toContain(words);
    expect(filledWith(text, "expectedVersion")).toBe("1");
    expect((await findReservation(db, table.code))?.version).toBe(1);
  });

  test.each([
    ["date", { date: "2020-06-01" }, "Cette date est passée."],
    ["date", { date: "2090-06-01" }, "trop lointaine"],
    ["service", { service: "souper" }, "n’a pas lieu"],
    ["time", { time: "03:00" }, "en dehors du service"],
  ])("is refused by the book at its field: %s", async (name, bad, words) => {
    const table = await aTable();
    const { status, text } = await save(table, { ...table.fields, ...bad });
    expect(status).toBe(409);
    expect(wordsOf(pageOf(text)(`#${name}-error`).text())).toContain(words);
  });

  test("of nothing is a 404", async () => {
    const { fields } = await aTable();
    const path = `/admin/reservations/upcoming/${anUnusedDate()}/soir/claire-22222k`;
    expect((await save({ path }, fields)).status).toBe(404);
    expect((await visitAs(cookie, `${path}/edit`)).status).toBe(404);
  });
});

describe("a change for which there is no room", () => {
  test("is asked about, offers the nearest slots, and goes over by force", async () => {
    const day = { date: anUnusedDate(), service: soir };
    await aTableOn(day, { covers: 5 });
    const table = await aTable({ covers: 2, time: "19:00" }, day);
    const asked = await save(table, { ...table.fields, time: "20:00" });
    expect(asked.status).toBe(409);
    expect(wordsOf(asked.text)).toContain("Soir à 20:00\u202f: complet, 1 couvert de trop");
    expect(attributesOf(asked.text, "[role=alert] [name=force]", "value")).toEqual(["1"]);
    const nearest = attributesOf(asked.text, "[role=alert] [name=instead]", "value");
    expect(nearest).toContain(`${day.date} soir 20:30`);
    expect((await findReservation(db, table.code))?.time).toBe("19:00");
    const forced = await save(table, { ...table.fields, time: "20:00", force: "1" });
    expect(forced.status).toBe(303);
    await expectSums(day);
  });
});

describe("a change of what has changed since", () => {
  test("tells what stands and keeps what was typed, and may then be saved knowingly", async () => {
    const table = await aTable();
    const other = { ...table.fields, covers: "3", houseNote: "Banquette" };
    await save(table, other);
    const late = await save(table, { ...table.fields, covers: "6", houseNote: "Fenêtre" });
    expect(late.status).toBe(409);
    const words = wordsOf(late.text);
    expect(words).toContain("Cette réservation a changé entre-temps.");
    expect(words).toContain("3 couverts · Confirmée");
    expect(pageOf(late.text)("#covers-hint").text()).toBe("Maintenant\u202f: 3");
    expect(pageOf(late.text)("#houseNote-hint").text()).toBe("Maintenant\u202f: Banquette");
    expect(filledWith(late.text, "covers")).toBe("6");
    expect(filledWith(late.text, "houseNote")).toBe("Fenêtre");
    expect(filledWith(late.text, "expectedVersion")).toBe("2");
    await save(table, { ...table.fields, covers: "6", expectedVersion: "2" });
    expect(await findReservation(db, table.code)).toMatchObject({ covers: 6, version: 3 });
  });
});

describe("a reservation of the past", () => {
  const yesterday = addDays(localMoment(Date.now(), paris).date, -1);

  async function aPastTable(date: CalendarDate = yesterday) {
    const table = await aTable({ covers: 4 });
    await db.update(reservations).set({ date }).where(eq(reservations.code, table.code));
    await db.update(serviceDays).set({ date }).where(eq(serviceDays.date, table.date));
    return withForm({
      ...table,
      path: table.path.replace("upcoming", "history").replace(table.date, date),
    });
  }

  test("keeps its place, takes who came and with whom, and mails nobody", async () => {
    const table = await aPastTable();
    expect(wordsOf(table.page("#edit").html() ?? "")).toContain("Ce service est passé");
    expect(table.page("#edit [type=date], #edit [name=notify]")).toHaveLength(0);
    const { status } = await save(table, { ...table.fields, covers: "3", notify: "on" });
    expect(status).toBe(303);
    expect(await findReservation(db, table.code)).toMatchObject({ covers: 3, date: yesterday });
    expect(await mailKindsOf(table.code)).not.toContain("changed");
  });

  test("says what became of its party in the same form, again and again, and tells nobody", async () => {
    const table = await aPastTable(addDays(yesterday, -1));
    const mailed = await mailKindsOf(table.code);
    expect(table.fields).toMatchObject({ status: "confirmed", arrivedCovers: "" });
    const came = { ...table.fields, status: "arrived", arrivedCovers: "3", houseNote: "Un absent" };
    expect(await save(table, came)).toMatchObject({ status: 303 });
    expect(await findReservation(db, table.code)).toMatchObject({
      ...{ status: "arrived", arrivedCovers: 3, covers: 4, houseNote: "Un absent", version: 2 },
    });
    const { fields } = await withForm(table);
    expect(fields).toMatchObject({ status: "arrived", arrivedCovers: "3" });
    expect(await save(table, { ...fields, arrivedCovers: "" })).toMatchObject({ status: 303 });
    expect(await findReservation(db, table.code)).toMatchObject({ arrivedCovers: null });
    const absent = { ...(await withForm(table)).fields, status: "no_show" };
    expect(await save(table, absent)).toMatchObject({ status: 303 });
    expect(await findReservation(db, table.code)).toMatchObject({ status: "no_show", version: 4 });
    const { date, service } = { ...table, date: addDays(yesterday, -1) };
    expect((await figuresOf({ date, service })).written).toMatchObject({ held: 0, heldBySlot: {} });
    expect(await mailKindsOf(table.code)).toEqual(mailed);
    expect(wordsOf((await visitAs(cookie, table.path)).text)).toContain("arrivée → absente");
  });

  test("takes no more covers for arrived than were expected, and says so beside the field", async () => {
    const table = await aPastTable(addDays(yesterday, -2));
    const { status, text } = await save(table, {
      ...{ ...table.fields, status: "arrived", arrivedCovers: "5", houseNote: "Cinq" },
    });
    expect(status).toBe(400);
    expect(wordsOf(pageOf(text)("#arrivedCovers-error").html() ?? "")).toContain("entre 1 et");
    expect(filledWith(text, "arrivedCovers")).toBe("5");
    expect(pageOf(text)("[name=status]:checked").val()).toBe("arrived");
    expect(await findReservation(db, table.code)).toMatchObject({ version: 1 });
  });

  test("is led to no state that is none of the staff's, and what is to come to none at all", async () => {
    const past = await aPastTable(addDays(yesterday, -3));
    expect(past.page("[name=status][value=expired]")).toHaveLength(0);
    const coming = await aTable({ covers: 4 });
    expect(coming.page("[name=status], [name=arrivedCovers]")).toHaveLength(0);
    for (const [table, status] of [
      [past, "expired"],
      [coming, "arrived"],
    ] as const) {
      expect(await save(table, { ...table.fields, status })).toMatchObject({ status: 409 });
      expect(await findReservation(db, table.code)).toMatchObject({
        ...{ status: "confirmed", version: 1 },
      });
    }
  });
});
