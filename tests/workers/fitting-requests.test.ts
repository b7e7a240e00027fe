import { beforeAll, expect, test } from "vitest";
import { pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath } from "#tests/support/workers/admin-pages.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

/** A dinner for six that two tables fill, where three parties wait: of two, of two, of five. */
async function aFullDinner() {
  const day = { date: anUnusedDate(), service: soir };
  const list = listPath(day.date, soir);
  const capacity = { intent: "set-capacity", slot: "", capacity: "covers", covers: "6" };
  await postAs(cookie, list, { ...capacity, requestKey: crypto.randomUUID() });
  const tables = [await aTableOn(day, { covers: 4 }), await aTableOn(day, { covers: 2 })];
  const waiting = [];
  for (const covers of [2, 2, 5]) waiting.push(await aTableOn(day, { covers }));
  expect(waiting.map(({ status }) => status)).toEqual(["pending", "pending", "pending"]);
  return { list, tables, waiting };
}

async function send(path: string, intent: string, expectedVersion = "1") {
  const fields = { intent, expectedVersion, requestKey: crypto.randomUUID() };
  expect((await postAs(cookie, path, fields)).status).toBe(303);
}

/** What stands beside the word “Demandes” at the head of the requests. */
async function toldOn(list: string): Promise<string> {
  const page = pageOf((await visitAs(cookie, list)).text);
  return wordsOf(page("h2:contains('Demandes')").parent().html() ?? "").trim();
}

test("after a cancellation the list says how many of those who wait could come, until they have", async () => {
  const { list, tables, waiting } = await aFullDinner();
  expect(await toldOn(list)).toBe("Demandes");
  await send(tables[0]?.path ?? "", "cancel");
  expect(await toldOn(list)).toBe("Demandes 2 demandes peuvent entrer");
  await send(waiting[0]?.path ?? "", "accept");
  expect(await toldOn(list)).toBe("Demandes 1 demande peut entrer");
  await send(waiting[1]?.path ?? "", "accept");
  expect(await toldOn(list)).toBe("Demandes");
});
