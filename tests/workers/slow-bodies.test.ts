import { createExecutionContext, env } from "cloudflare:test";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";
import { handleFetch } from "#workers/fetch.ts";

const site = "https://couverts.example";

beforeAll(openRestaurant);
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** A form that says it has 200 bytes, gives a few of them, and never ends. */
function tricklingForm(path: string, isDeclared: boolean): Request {
  const { readable, writable } = isDeclared
    ? new FixedLengthStream(200)
    : new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  writer.write(new TextEncoder().encode("lang=en&next=")).catch(() => undefined);
  const type = "application/x-www-form-urlencoded";
  const headers = new Headers({ "Content-Type": type, Origin: site });
  if (isDeclared) headers.set("Content-Length", "200");
  return new Request(`${site}${path}`, { method: "POST", body: readable, headers });
}

describe.each([true, false])("a form that never ends, its length declared: %s", (isDeclared) => {
  test.each(["/language", "/login", "/reserve/2027-03-05/soir", "/nowhere"])(
    "sent to %s is given up after twenty seconds, in words",
    async (path) => {
      let isAnswered = false;
      const request = tricklingForm(path, isDeclared);
      const responding = handleFetch(request, env, createExecutionContext()).then((response) => {
        isAnswered = true;
        return response;
      });
      await vi.waitUntil(() => vi.getTimerCount() > 0);
      await vi.advanceTimersByTimeAsync(19_900);
      expect(isAnswered).toBe(false);
      await vi.advanceTimersByTimeAsync(200);
      const response = await responding;
      expect(response.status).toBe(408);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect(await response.text()).toContain("Votre formulaire a mis trop de temps à arriver");
    },
  );
});

test("a form that came in time leaves no timer behind", async () => {
  const request = new Request(`${site}/language`, {
    method: "POST",
    body: new URLSearchParams({ lang: "en" }),
    headers: { Origin: site },
  });
  const response = await handleFetch(request, env, createExecutionContext());
  expect(response.status).toBe(303);
  expect(vi.getTimerCount()).toBe(0);
});
