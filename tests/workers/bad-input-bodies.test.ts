import { createExecutionContext, env } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import { addressOf, everyRoute } from "#tests/support/workers/every-route.ts";
import { aReservation, visit } from "#tests/support/workers/guest.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie } from "#tests/support/workers/staff.ts";
import { handleFetch } from "#workers/fetch.ts";

const site = "https://couverts.example";
let cookie = "";
let values: Record<string, string> = {};

beforeAll(async () => {
  await openRestaurant();
  const { slug, date } = await aReservation();
  cookie = await adminCookie();
  values = { date, service: "soir", slug, period: "upcoming", "*": "nowhere" };
});

/** A body without an end; tells how many bytes of it were taken. */
function endlessBody() {
  let taken = 0;
  const chunk = new TextEncoder().encode("a".repeat(4096));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return { body, taken: () => taken };
}

describe("a body", () => {
  test.each(["/login", "/reserve", "/nowhere"])(
    "without an end sent to %s is refused long before its end",
    async (path) => {
      const { body, taken } = endlessBody();
      const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: site };
      const request = new Request(`${site}${path}`, {
        method: "POST",
        body,
        headers,
      });
      const response = await handleFetch(request, env, createExecutionContext());
      expect(response.status).toBe(413);
      expect(taken()).toBeLessThan(256 * 1024);
    },
  );

  test("that breaks off is refused in words", async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error("Network connection lost.")),
    });
    const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: site };
    const address = `${site}/login`;
    const request = new Request(address, { method: "POST", body, headers });
    const response = await handleFetch(request, env, createExecutionContext());
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Nous n’avons pas compris cette demande");
  });

  test.each(["/login", "/language", "/reserve/2027-03-05/soir", "/nowhere"])(
    "that is shorter than it said, sent to %s, is refused in words and is no fault",
    async (path) => {
      const { readable, writable } = new FixedLengthStream(200);
      const writer = writable.getWriter();
      const sending = writer
        .write(new TextEncoder().encode("email=a%40b.test"))
        .then(() => writer.abort(new Error("Network connection lost.")))
        .catch(() => undefined);
      const type = "application/x-www-form-urlencoded";
      const headers = { "Content-Type": type, "Content-Length": "200", Origin: site };
      const address = `${site}${path}`;
      const request = new Request(address, { method: "POST", body: readable, headers });
      const response = await handleFetch(request, env, createExecutionContext());
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("Nous n’avons pas compris cette demande");
      await sending;
    },
  );

  test("that is compressed is not unpacked", async () => {
    const plain = new Blob([new URLSearchParams({ lang: "en", next: "/reserve" }).toString()]);
    const packed = await new Response(
      plain.stream().pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer();
    const headers = {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Encoding": "gzip",
    };
    const { status } = await visit("/language", { method: "POST", body: packed, headers });
    expect(status).toBe(400);
  });

  const many = (name: (at: number) => string) =>
    Array.from({ length: 16_000 }, (_, at) => name(at))
      .join("&")
      .slice(0, 65_000);
  test.each([
    ["thousands of names", many((at) => `${at.toString(36)}=`)],
    ["thousands of one name", many(() => "time=1")],
    ["thousands of steps down", `${"a.".repeat(30_000)}=1`],
    ["a list of a billion", many((at) => `covers[${at + 999_990_000}]=1`)],
    ["a digit and no end", `phone=${"0 ".repeat(15_000)}&email=${"a.".repeat(15_000)}@`],
  ])("of %s is read within the time of a test", async (_what, body) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded", Cookie: cookie };
    const { date, service, slug } = values;
    const book = `/admin/reservations/upcoming/${date}/${service}/x-k7m2q9`;
    const targets = [`/reserve/${date}/soir`, `/reservations/${slug}/cancel`, "/language", book];
    for (const path of targets) {
      const { status } = await visit(path, { method: "POST", body, headers });
      expect([path, status]).toEqual([path, 400]);
    }
    // Who is logged in already is led on, whatever she sends.
    expect((await visit("/login", { method: "POST", body, headers })).status).toBe(302);
  });

  test("never reaches the prototype of all objects", async () => {
    const body = "__proto__[x]=1&__proto__.x=1&constructor.prototype.x=1&__proto__=1&time=20:00";
    const headers = { "Content-Type": "application/x-www-form-urlencoded", Cookie: cookie };
    for (const route of everyRoute) {
      await visit(addressOf(route, values), { method: "POST", body, headers });
    }
    expect("x" in {}).toBe(false);
  });
});
