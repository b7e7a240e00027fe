import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { attributesOf, fieldsOf, pageOf } from "#tests/support/domain/html.ts";
import { aTableOn, listPath } from "#tests/support/workers/admin-pages.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

async function anEvening() {
  const day = { date: anUnusedDate(), service: soir };
  const [opened, other] = [await aTableOn(day), await aTableOn(day)];
  return { opened, other, list: listPath(day.date, soir) };
}

async function textAt(path: string) {
  const { status, text } = await visitAs(cookie, path);
  expect(status).toBe(200);
  return text;
}

describe("a reservation that a list is asked to open", () => {
  test("stands beside it, and its line is marked", async () => {
    const { opened, list } = await anEvening();
    const text = await textAt(`${list}?open=${opened.slug}`);
    expect(pageOf(text)("aside[data-beside]").text()).toContain(opened.code);
    expect(attributesOf(text, "li[id]", "id")).toHaveLength(2);
    expect(attributesOf(text, "main li:has(a[aria-current])", "id")).toEqual([opened.code]);
  });

  test("is led to from each line, beside its own page, and keeps what is searched for", async () => {
    const { opened, other, list } = await anEvening();
    const text = await textAt(`${list}?q=mart&open=${opened.slug}`);
    const beside = `${list}?q=mart&open=${other.slug}`;
    expect(attributesOf(text, `[id="${other.code}"] a[data-opens]`, "href")).toEqual([
      other.path,
      beside,
    ]);
    expect(attributesOf(text, "aside [aria-label='Fermer la réservation']", "href")).toEqual([
      `${list}?q=mart`,
    ]);
  });

  test("is answered without leaving the list", async () => {
    const { opened, list } = await anEvening();
    const here = `${list}?open=${opened.slug}`;
    const form = "aside form:has([name=intent][value=cancel])";
    const text = await textAt(here);
    expect(attributesOf(text, form, "action")).toEqual([opened.path]);
    const fields = Object.fromEntries(fieldsOf(text, form) ?? []);
    const { status, headers } = await postAs(cookie, opened.path, fields);
    expect(status).toBe(303);
    expect(headers.get("Location")).toBe(`${here}&done=cancel-${opened.code}`);
  });

  test.each(["nobody", "nobody-222222", "__proto__", "%00", "x".repeat(400)])(
    "is nobody's where the address names none: %s",
    async (slug) => {
      const { list } = await anEvening();
      const text = await textAt(`${list}?open=${slug}`);
      expect(attributesOf(text, "li[id]", "id")).toHaveLength(2);
      expect(attributesOf(text, "[data-beside]", "aria-label")).toEqual([]);
    },
  );

  test("stays away from a list that is not its own", async () => {
    const { opened } = await anEvening();
    const other = listPath(addDays(opened.date, 1), soir);
    const text = await textAt(`${other}?open=${opened.slug}`);
    expect(attributesOf(text, "[data-beside]", "aria-label")).toEqual([]);
  });
});
