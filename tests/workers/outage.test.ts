import { createExecutionContext, env } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import { filledWith, pageOf, wordsOf } from "#tests/support/domain/html.ts";
import { aSilentD1 } from "#tests/support/workers/broken-ledger.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { posted } from "#tests/support/workers/guest.ts";
import { reservationsOn } from "#tests/support/workers/ledger.ts";
import { listenForErrors } from "#tests/support/workers/reported-errors.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { handleFetch } from "#workers/fetch.ts";

beforeAll(openRestaurant);

const errors = listenForErrors();

/** A request while every statement fails with this message. */
async function visitWhile(message: string, path: string, init?: RequestInit) {
  const request = new Request(`https://couverts.example${path}`, init);
  const settings = { ...env, DB: aSilentD1(message) };
  const response = await handleFetch(request, settings, createExecutionContext());
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const outages = [
  "D1_ERROR: Network connection lost.",
  "D1_ERROR: internal error; reference = v2jt7fhd33e7hb7nvvo99b1g",
];

describe.each(outages)("while the database says %s", (message) => {
  test("a page says that it does not last, with a link to itself", async () => {
    const { status, headers, text } = await visitWhile(message, "/reserve?covers=3");
    expect(status).toBe(503);
    expect(headers.get("Retry-After")).toBe("10");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(wordsOf(text)).toContain("Notre livre ne répond pas en ce moment");
    expect(pageOf(text)("a").attr("href")).toBe("/reserve?covers=3");
    expect(errors.count()).toBe(1);
  });

  test("a booking stands whole in the page, and sent again from there takes its table once", async () => {
    const date = anUnusedDate();
    const path = `/reserve/${date}/${soir}`;
    const form = aFilledForm({ note: '"Sans noix" <merci>\r\nà 20 h' });
    const { status, text } = await visitWhile(message, path, posted(form));
    expect(status).toBe(503);
    const page = pageOf(text);
    expect(page("form").attr("action")).toBe(path);
    expect(wordsOf(text)).toContain("gardé sur cette page");
    const again = Object.fromEntries(
      page("input")
        .toArray()
        .map((input) => [page(input).attr("name"), page(input).attr("value") ?? ""]),
    );
    expect(again).toEqual({ ...form, note: '"Sans noix" <merci>\nà 20 h' });
    expect((await book(date, soir, again)).status).toBe(303);
    expect((await book(date, soir, again)).status).toBe(303);
    expect(await reservationsOn(date, soir)).toHaveLength(1);
    expect(errors.count()).toBe(1);
  });

  test("a log-in is asked for again: no page holds a password", async () => {
    const fields = { email: "admin@couverts.test", password: "cerise et griotte" };
    const { status, text } = await visitWhile(message, "/login", posted(fields));
    expect(status).toBe(503);
    expect(text).not.toContain("griotte");
    expect(pageOf(text)("form")).toHaveLength(0);
    expect(pageOf(text)("a").attr("href")).toBe("/login");
    expect(errors.count()).toBe(1);
  });
});

test("a bug is told as one: a 500 that promises nothing", async () => {
  const { status, text } = await visitWhile("D1_ERROR: no such column: cover", "/reserve");
  expect(status).toBe(500);
  expect(wordsOf(text)).toContain("Quelque chose s’est mal passé chez nous");
  expect(filledWith(text, "requestKey")).toBeNull();
  expect(errors.count()).toBe(1);
});
