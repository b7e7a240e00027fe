import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { attributesOf, filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { ledgerIds } from "#tests/support/workers/bad-input-traces.ts";
import { figuresOf, mailKindsOf, reservationsOn } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, midi, openRestaurantWith, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";
import { aCall, bookedOn, entryPage, eveningOf, pathOf } from "#tests/support/workers/telephone.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurantWith({ soir: { covers: 10, slotLimit: 6 } });
  cookie = await adminCookie();
});

function enter(fields: Record<string, string>, as = cookie) {
  return postAs(as, entryPage, fields);
}

/** An evening on which eight of ten covers are taken, six of them at 20:00. */
async function anAlmostFullEvening() {
  const first = aCall({ covers: "6" });
  await enter(first);
  await enter(aCall({ covers: "2", date: first.date ?? "", time: "19:00" }));
  return { date: first.date ?? "" };
}

describe("a call that fits", () => {
  test("is confirmed, leads to its page, and counts in the service", async () => {
    const fields = aCall({ covers: "4", houseNote: "Banquette" });
    const { status, headers } = await enter(fields);
    const [row] = await bookedOn(fields);
    expect(row).toMatchObject({
      status: "confirmed",
      source: "phone",
      covers: 4,
      time: "20:00",
      phone: fields.phone?.replaceAll(" ", "").replace(/^0/, "+33"),
      houseNote: "Banquette",
      takenBy: "u1",
    });
    expect(status).toBe(303);
    expect(headers.get("Location")).toBe(`${row && pathOf(row)}?saved=entered`);
    expect((await figuresOf(eveningOf(fields))).written.held).toBe(4);
  });

  test("may come between two slots, beyond a diner's notice, horizon and party size", async () => {
    const fields = aCall({ time: "21:10", covers: "6", date: addDays(anUnusedDate(), 720) });
    expect((await enter(fields)).status).toBe(303);
    expect((await bookedOn(fields))[0]).toMatchObject({ time: "21:10", status: "confirmed" });
  });

  test("tells the guest by mail where that is ticked, and nobody otherwise", async () => {
    for (const [notify, kinds] of [
      [{ notify: "on" }, ["confirmed"]],
      [{}, []],
    ] as const) {
      const fields = aCall({ email: "lea@example.test", ...notify });
      await enter(fields);
      const [row] = await bookedOn(fields);
      expect(row && (await mailKindsOf(row.code))).toEqual(kinds);
    }
  });

  test("without a contact says afterwards that nobody is told", async () => {
    const { headers } = await enter(aCall({ phone: "", email: "", notify: "on" }));
    const { text } = await visitAs(cookie, headers.get("Location") ?? "");
    expect(wordsOf(text)).toContain("Réservation enregistrée. Personne n’est prévenu.");
  });

  test("is entered once, however often its form is sent", async () => {
    const fields = aCall();
    const sent = await Promise.all([enter(fields), enter(fields), enter(fields)]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await bookedOn(fields)).toHaveLength(1);
  });

  test("is entered by a host too, under her name", async () => {
    const host = await aUser({ role: "host" });
    const fields = aCall();
    expect((await enter(fields, await cookieOf(host.id))).status).toBe(303);
    expect((await bookedOn(fields))[0]?.takenBy).toBe(host.id);
  });
});

describe("a call with a wrong field", () => {
  const wrong: [what: string, fields: Record<string, string>, words: string][] = [
    ["no covers", { covers: "" }, "Indiquez un nombre de couverts"],
    ["covers in words", { covers: "quatre" }, "Indiquez un nombre de couverts"],
    ["a day that does not exist", { date: "2027-02-30" }, "Indiquez une date."],
    ["no service", { service: "" }, "Choisissez un service."],
    ["no time", { time: "" }, "Indiquez une heure."],
    ["no name", { lastName: "", firstName: "" }, "Indiquez un nom ou un prénom."],
    ["an address for a name", { lastName: "www.evil.test" }, "Écrivez un nom en toutes lettres"],
    ["half an address", { email: "lea@" }, "Écrivez une adresse mail complète"],
    ["a number of three digits", { phone: "112" }, "Écrivez un numéro d’au moins 6 chiffres."],
    ["a note that is too long", { note: "a".repeat(501) }, "Trop long (500 caractères au plus)"],
    [
      "allergies that are too long",
      { dietaryNote: "a".repeat(201) },
      "Trop long (200 caractères au plus)",
    ],
    ["a house note with a NUL", { houseNote: "a\0b" }, "Trop long (500 caractères au plus)"],
  ];

  test.each(wrong)(
    "comes back filled in, with the error at its field: %s",
    async (_what, bad, words) => {
      const fields = aCall({ dietaryNote: "Sans noix", ...bad });
      const { status, text } = await enter(fields);
      expect(status).toBe(400);
      const [name = ""] = Object.keys(bad);
      const page = pageOf(text);
      expect(wordsOf(page(`#${name}-error`).text())).toContain(words);
      if (!["houseNote", "date"].includes(name)) {
        expect(filledWith(text, "covers")).toBe(fields.covers);
        expect(filledWith(text, "phone")).toBe(fields.phone);
      }
      expect(filledWith(text, "requestKey")).toMatch(/^[\w-]{50,}$/);
      if (name !== "date") expect(await bookedOn(fields)).toEqual([]);
    },
  );

  test.each([
    ["a past date", { date: "2020-06-01" }, "date", "Cette date est passée."],
    [
      "yesterday",
      { date: addDays(localMoment(Date.now(), paris).date, -1) },
      "date",
      "Cette date est passée.",
    ],
    ["a date in ten years", { date: "2090-06-01" }, "date", "Cette date est trop lointaine"],
    ["a service that there is not", { service: "souper" }, "service", "n’a pas lieu"],
    ["a time before the service", { time: "18:59" }, "time", "en dehors du service"],
    ["a time after its last slot", { time: "22:31" }, "time", "en dehors du service"],
  ])("is refused by the book at its field: %s", async (_what, bad, name, words) => {
    const { status, text } = await enter(aCall(bad));
    expect(status).toBe(409);
    expect(wordsOf(pageOf(text)(`#${name}-error`).text())).toContain(words);
    expect(filledWith(text, "covers")).toBe("2");
  });

  test("to a service that there is not makes no ledger", async () => {
    const before = await ledgerIds();
    await enter(aCall({ service: "souper" }));
    expect(await ledgerIds()).toEqual(before);
  });

  test("twice is refused, and so is a source that there is not", async () => {
    expect((await enter(aCall({ source: "online" }))).status).toBe(400);
    expect((await enter(aCall({ ifFull: "yes" }))).status).toBe(400);
  });

  test("that brings the key of another entry is told so, and enters nothing", async () => {
    const first = aCall();
    await enter(first);
    const second = aCall({ requestKey: first.requestKey ?? "", date: first.date ?? "" });
    const { status, text } = await enter(second);
    expect([status, await bookedOn(first)]).toMatchObject([409, [{ lastName: first.lastName }]]);
    expect(wordsOf(text)).toContain("a déjà servi");
  });
});

describe("a call for which there is no room", () => {
  test("is asked about, and offers the nearest slots, the waiting list, and to go over", async () => {
    const { date } = await anAlmostFullEvening();
    const fields = aCall({ date, covers: "2" });
    const { status, text } = await enter(fields);
    expect(status).toBe(409);
    const alert = pageOf(text)("[role=alert]");
    expect(wordsOf(alert.html() ?? "")).toContain(
      "Soir à 20:00\u202f: complet, 2 couverts de trop",
    );
    expect(attributesOf(text, "[role=alert] button[name=ifFull]", "value")).toEqual([
      "wait",
      "over",
    ]);
    const nearest = attributesOf(text, "[role=alert] button[name=instead]", "value");
    expect(nearest).toContain(`${date} soir 19:30`);
    expect(nearest).toContain(`${date} soir 20:30`);
    expect(filledWith(text, "lastName")).toBe(fields.lastName);
    expect(await bookedOn(fields)).toHaveLength(2);
  });

  test("takes the nearest slot instead, by one button", async () => {
    const { date } = await anAlmostFullEvening();
    const fields = aCall({ date, instead: `${date} soir 20:30` });
    expect((await enter(fields)).status).toBe(303);
    expect(await bookedOn(fields)).toMatchObject([{}, {}, { time: "20:30" }]);
  });

  test("goes over, which is written down", async () => {
    const { date } = await anAlmostFullEvening();
    const { status, headers } = await enter(aCall({ date, covers: "4", ifFull: "over" }));
    expect(status).toBe(303);
    expect((await figuresOf(eveningOf({ date }))).written.held).toBe(12);
    const { text } = await visitAs(cookie, headers.get("Location") ?? "");
    expect(wordsOf(text)).toContain("Saisie par Camille 4 couverts de trop");
  });

  test("waits on the list, and holds nothing", async () => {
    const { date } = await anAlmostFullEvening();
    const fields = aCall({ date, covers: "4", ifFull: "wait", email: "a@b.test", notify: "on" });
    const { headers } = await enter(fields);
    const row = (await bookedOn(fields)).find(({ covers }) => covers === 4);
    expect(row).toMatchObject({ status: "pending", pendingReason: "capacity" });
    expect(row && (await mailKindsOf(row.code))).toEqual(["waiting-full"]);
    const { text } = await visitAs(cookie, headers.get("Location") ?? "");
    expect(wordsOf(text)).toContain("Inscrite sur la liste d’attente. Le client reçoit un mail.");
  });
});

describe("a walk-in", () => {
  const today = () => localMoment(Date.now(), paris).date;

  test("is entered by its covers alone: arrived, nameless, now, and told to nobody", async () => {
    const fields = {
      source: "walk-in",
      covers: "3",
      service: soir,
      requestKey: crypto.randomUUID(),
    };
    const { status, headers } = await enter(fields);
    expect(status).toBe(303);
    const rows = await reservationsOn(today(), soir);
    expect(rows).toMatchObject([{ status: "arrived", covers: 3, firstName: "", lastName: "" }]);
    expect((await figuresOf({ date: today(), service: soir })).written.held).toBe(3);
    const { text } = await visitAs(cookie, headers.get("Location") ?? "");
    expect(wordsOf(text)).toContain("Client de passage entré.");
    expect(pageOf(text)("h1").text()).toContain("Sans nom");
  });

  test("is asked about where there is no room, and goes over", async () => {
    const fields = {
      source: "walk-in",
      covers: "9",
      service: soir,
      requestKey: crypto.randomUUID(),
    };
    const asked = await enter(fields);
    expect(asked.status).toBe(409);
    const buttons = "form#walk-in [role=alert] button";
    expect(attributesOf(asked.text, buttons, "value")).toEqual(["wait", "over"]);
    expect((await enter({ ...fields, ifFull: "over" })).status).toBe(303);
  });

  test("stands in no other day, and needs its covers", async () => {
    const other = {
      source: "walk-in",
      covers: "2",
      date: anUnusedDate(),
      service: soir,
      time: "20:00",
    };
    expect((await enter(other)).status).toBe(409);
    const { status, text } = await enter({ source: "walk-in", covers: "" });
    expect(status).toBe(400);
    expect(pageOf(text)("#walk-in-covers-error").text()).toContain("Indiquez un nombre");
  });
});

describe("the page of an entry", () => {
  test("opened at a slot has its date, service and time, and the cursor in covers", async () => {
    const date = anUnusedDate();
    const { text } = await visitAs(cookie, `${entryPage}?date=${date}&service=midi&time=12:30`);
    const page = pageOf(text);
    expect([filledWith(text, "date"), filledWith(text, "time")]).toEqual([date, "12:30"]);
    expect(page("#entry [name=service][checked]").val()).toBe(midi);
    expect(page("[autofocus]").attr("name")).toBe("covers");
    expect(page("#entry details[open]")).toHaveLength(0);
    expect(wordsOf(page("[data-line]").text())).toContain("Base 30");
  });

  test("opened with nothing is about today", async () => {
    const { text } = await visitAs(cookie, entryPage);
    expect(filledWith(text, "date")).toBe(localMoment(Date.now(), paris).date);
    expect(pageOf(text)("#entry details[open]")).toHaveLength(1);
    expect(pageOf(text)("[name=notify][checked]")).toHaveLength(1);
  });

  test("shows the slots of another date with what was typed, by a button that needs no script", async () => {
    const { date, ...typed } = aCall({ note: "Poussette" });
    const query = new URLSearchParams({ ...typed, date: date ?? "", service: midi });
    const { status, text } = await visitAs(cookie, `${entryPage}?${query}`);
    expect(status).toBe(200);
    expect(filledWith(text, "note")).toBe("Poussette");
    expect(filledWith(text, "phone")).toBe(typed.phone);
    expect(pageOf(text)("[name=notify][checked]")).toHaveLength(0);
    expect(pageOf(text)("button[formmethod=get]")).toHaveLength(1);
    expect(wordsOf(pageOf(text)("ul[aria-label=Créneaux]").html() ?? "")).toContain("13:30");
  });

  test.each([
    ["06 12 34", "phone", "06 12 34"],
    ["lea@ex", "email", "lea@ex"],
    ["mar", "lastName", "mar"],
  ])("takes what was searched for along: %s into %s", async (q, name, value) => {
    const { text } = await visitAs(cookie, `${entryPage}?${new URLSearchParams({ q })}`);
    expect(filledWith(text, name)).toBe(value);
  });

  test("says what staff should know of the day", async () => {
    const { text } = await visitAs(cookie, `${entryPage}?date=2020-01-01`);
    expect(filledWith(text, "date")).toBe(localMoment(Date.now(), paris).date);
  });
});
