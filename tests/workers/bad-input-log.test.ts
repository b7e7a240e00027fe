import { createExecutionContext, env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { aFilledForm, book } from "#tests/support/workers/diner.ts";
import { posted, visit } from "#tests/support/workers/guest.ts";
import { deliver } from "#tests/support/workers/mail.ts";
import { anUnusedDate, db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";
import { handleFetch } from "#workers/fetch.ts";

beforeAll(openRestaurant);
afterEach(() => vi.restoreAllMocks());

const person = {
  firstName: "Zéphirine",
  lastName: "Quatrebarbes",
  email: "zephirine@quatrebarbes.test",
  phone: "06 98 76 54 32",
  note: "Allergie aux noix\n at the window (please:1:1)",
};
const personal =
  /.{0,40}(z[ée]phirine|quatrebarbes|98 ?76 ?54|noix|window|cerise|__Host-session).{0,40}/gi;

/** Everything that is written to the log from now on, by whichever means. */
function logged(): () => string {
  const spies = (["log", "info", "warn", "error", "debug"] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  return () => JSON.stringify(spies.flatMap((spy) => spy.mock.calls));
}

test("a booking, its mails, its answers and its pages leave no trace of a person in the log", async () => {
  const log = logged();
  const cookie = await adminCookie();
  const date = anUnusedDate();
  const form = aFilledForm({ ...person, time: "11:30" });
  const link = (await book(date, "brunch", form)).headers.get("Location") ?? "";
  await book(date, "brunch", { ...form, covers: "9" });
  await book(date, "brunch", { ...form, covers: "x" });
  const row = await db.select().from(reservations).where(eq(reservations.date, date)).get();
  const page = `/admin/reservations/upcoming/${date}/brunch/${row?.slug}`;
  await postAs(cookie, page, { intent: "accept" });
  await postAs(cookie, page, { intent: "accept", reason: person.note });
  await visit(page, posted({ intent: "refuse", reason: person.note }));
  await visitAs(cookie, `${page}?q=${person.lastName}`);
  await visit(link);
  await visit(`${link}0`);
  await visit(`${link}/cancel`, posted({ requestKey: crypto.randomUUID() }));
  await visit("/login", posted({ email: person.email, password: "cerise" }));
  for (const { slug } of await db.select({ slug: mails.slug }).from(mails)) await deliver(slug);
  expect(row?.lastName).toBe(person.lastName);
  expect(log().match(personal)).toBeNull();
  expect(log()).not.toContain(link.slice(-32));
});

test("a database that fails is reported without what was being written or read", async () => {
  const log = logged();
  const broken = new Proxy(env.DB, {
    get(target, property) {
      if (property !== "prepare") return Reflect.get(target, property);
      return (query: string) => target.prepare(query.replace(/\busers\b/g, "no_such_table"));
    },
  });
  const request = new Request("https://couverts.example/login", {
    ...posted({ email: person.email, password: "cerise et griotte" }),
  });
  const settings = { ...env, DB: broken };
  const response = await handleFetch(request, settings, createExecutionContext());
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("Quelque chose s’est mal passé chez nous");
  expect(log()).toContain("no such table");
  expect(log().match(personal)).toBeNull();
});

test("an error that quotes what someone typed is reported without it", () => {
  const log = logged();
  const params = Object.values(person).join(",");
  const cause = new Error("D1_ERROR: disk I/O error");
  reportError(new Error(`Failed query: insert into reservations\nparams: ${params}`, { cause }));
  expect(log()).toContain("disk I/O error");
  expect(log()).toContain("at ");
  expect(log().match(personal)).toBeNull();
});
