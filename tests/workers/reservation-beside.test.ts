import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { pageOf } from "#tests/support/domain/html.ts";
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

async function pageAt(path: string) {
  const { status, text } = await visitAs(cookie, path);
  expect(status).toBe(200);
  return pageOf(text);
}

describe("a reservation that a list is asked to open", () => {
  test("stands beside it, and its line is marked", async () => {
    const { opened, list } = await anEvening();
    const page = await pageAt(`${list}?open=${opened.slug}`);
    expect(page("aside[data-beside] dd:contains('non indiqué')").length).toBeGreaterThan(0);
    expect(page("aside").text()).toContain(opened.code);
    expect(page("li[id]").length).toBe(2);
    expect(
      page("li:has(a[aria-current])")
        .map((_, line) => line.attribs.id)
        .get(),
    ).toEqual([opened.code]);
  });

  test("is led to from each line, beside its own page, and keeps what is searched for", async () => {
    const { opened, other, list } = await anEvening();
    const page = await pageAt(`${list}?q=mart&open=${opened.slug}`);
    const ways = page(`#${other.code} a[data-opens]`)
      .map((_, way) => way.attribs.href)
      .get();
    expect(ways).toEqual([other.path, `${list}?q=mart&open=${other.slug}`]);
    expect(page("aside a[aria-label='Fermer la réservation']").attr("href")).toBe(`${list}?q=mart`);
  });

  test("is answered without leaving the list", async () => {
    const { opened, list } = await anEvening();
    const here = `${list}?open=${opened.slug}`;
    const page = await pageAt(here);
    const form = page("aside form:has([name=intent][value=cancel])");
    expect(form.attr("action")).toBe(opened.path);
    const fields = Object.fromEntries(
      form
        .find("input")
        .map((_, { attribs }) => [[attribs.name, attribs.value]])
        .get(),
    );
    const { status, headers } = await postAs(cookie, opened.path, fields);
    expect(status).toBe(303);
    expect(headers.get("Location")).toBe(`${here}&done=cancel-${opened.code}`);
  });

  test.each(["nobody", "nobody-222222", "__proto__", "%00", "x".repeat(400)])(
    "is nobody's where the address names none: %s",
    async (slug) => {
      const { list } = await anEvening();
      const page = await pageAt(`${list}?open=${slug}`);
      expect(page("li[id]").length).toBe(2);
      expect(page("aside").length).toBe(0);
    },
  );

  test("stays away from a list that is not its own", async () => {
    const { opened } = await anEvening();
    const other = listPath(addDays(opened.date, 1), soir);
    const page = await pageAt(`${other}?open=${opened.slug}`);
    expect(page("aside").length).toBe(0);
  });
});
