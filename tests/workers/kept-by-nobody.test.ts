import { beforeAll, describe, expect, test } from "vitest";
import { filledWith } from "#tests/support/domain/html.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { addressOf, everyRoute } from "#tests/support/workers/every-route.ts";
import { aReservation, posted, visit } from "#tests/support/workers/guest.ts";
import { anUnusedDate, brunch, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs } from "#tests/support/workers/staff.ts";

beforeAll(openRestaurant);

async function values() {
  const { slug, date, code } = await aReservation({ service: brunch }, "12:00");
  return { date, service: brunch, slug, period: "upcoming", "*": "nowhere", code };
}

describe("the answer to a form is kept by nobody", () => {
  test.each(everyRoute)("of %s, whatever was wrong with it", async (route) => {
    const given = await values();
    const cookie = await adminCookie();
    const slug = route.startsWith("/admin") ? `claire-martin-${given.code}` : given.slug;
    const address = addressOf(route, { ...given, slug });
    const forms: Record<string, string>[] = [
      {},
      { lastName: "Zénobie", email: "no address", intent: "refuse" },
    ];
    for (const fields of forms) {
      const { headers, status } = await postAs(cookie, address, fields);
      expect([status, headers.get("Cache-Control")]).toEqual([status, "no-store"]);
    }
  });

  test("of a booking that is wrong, refused or prefill to another service", async () => {
    const date = anUnusedDate();
    const wrong = await book(date, "soir", aFilledForm({ email: "no address" }));
    expect([wrong.status, wrong.headers.get("Cache-Control")]).toEqual([400, "no-store"]);
    const refused = await book(date, "soir", aFilledForm({ time: "18:00" }));
    expect([refused.status, refused.headers.get("Cache-Control")]).toEqual([409, "no-store"]);
    const prefill = posted({ intent: "prefill", "prefill-lastName": "Zénobie" });
    const prefilled = await visit(`/reserve/${date}/soir?covers=2&time=20:00`, prefill);
    expect(filledWith(prefilled.text, "lastName")).toBe("Zénobie");
    expect([prefilled.status, prefilled.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
  });

  test("but an empty form may be shown again by the browser that asks whether it changed", async () => {
    const { headers } = await visit(`/reserve/${anUnusedDate()}/soir?covers=2`);
    expect(headers.get("Cache-Control")).toBe("private, no-cache");
  });
});
