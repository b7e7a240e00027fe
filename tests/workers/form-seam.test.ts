import { routes } from "virtual:remix/server-build";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { FormCase } from "#tests/support/workers/form-case.ts";
import { formCases } from "#tests/support/workers/form-cases.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";
import {
  answerTo,
  type Encoding,
  type Responding,
  site,
} from "#tests/support/workers/sent-form.ts";
import { respondByRoutes } from "#workers/http/dispatch.ts";
import { pageAt, respondAny } from "#workers/http/pages.ts";

// The mails of a table leave before its page is compared.
vi.setConfig({ testTimeout: 30_000 });

beforeAll(openRestaurant);

const withAction = Object.values(routes).filter(({ module }) => module.action !== undefined);

const byFastPath: Responding = (request, context) =>
  respondByRoutes(request, new URL(request.url), context);

async function expectSameResponse({ senders, status }: FormCase, encoding: Encoding) {
  const [one, other] = await senders();
  const now = Date.now();
  const fast = await answerTo(byFastPath, one, encoding, now);
  const plain = await answerTo(respondAny, other, encoding, now);
  expect(plain.status).toBe(status);
  expect(fast).toEqual(plain);
  return { isFast: pageAt(new URL(site + one.path)) !== null };
}

test("every route with an action has forms here, good and bad, and no other route has", () => {
  expect(Object.keys(formCases).sort()).toEqual(withAction.map(({ id }) => id).sort());
  for (const [id, cases] of Object.entries(formCases)) {
    const isGood = cases.map(({ status }) => status < 400);
    const isNeverRefused = id === "routes/account/logout";
    expect([id, isGood.includes(true)]).toEqual([id, id !== "routes/site/not-found"]);
    expect([id, isGood.includes(false)]).toEqual([id, !isNeverRefused]);
  }
});

describe.each(Object.entries(formCases))("what is sent to %s", (id, cases) => {
  test.each(cases)("is answered the same by the fast path and by Remix: $name", async (form) => {
    const { isFast } = await expectSameResponse(form, "plain");
    expect(isFast).toBe(id !== "routes/site/not-found");
  });

  test.each(cases.slice(0, 3))("is answered the same in multipart: $name", async (form) => {
    await expectSameResponse(form, "multipart");
  });
});
