import { afterEach, beforeAll, expect, test } from "vitest";
import { days, localMoment, minutes, type TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { mailPauses } from "#app/server/db/schema/mail.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { wordsOf } from "#tests/support/domain/html.ts";
import { anOutboxMail } from "#tests/support/workers/mail.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";
let zone: TimeZone;

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
  const config = await db.select({ zone: restaurant.zone }).from(restaurant).get();
  if (!config) throw new Error("There is no restaurant.");
  zone = config.zone;
});
afterEach(() => db.delete(mailPauses));

type Pause = Partial<typeof mailPauses.$inferInsert>;

async function aPause(pause: Pause) {
  const now = Date.now();
  const row = { transport: "preview", fault: "password", failures: 4 } as const;
  const times = { since: now - minutes(30), until: now + minutes(5) };
  await db.insert(mailPauses).values({ ...row, ...times, ...pause });
}

async function today(language: "fr" | "en") {
  return wordsOf((await visitAs(`${cookie}; lang=${language}`, "/admin")).text);
}

test("today says nothing of mails that leave", async () => {
  expect(await today("fr")).not.toContain("Le serveur de mails");
});

test("today says since when the mail server refuses the password, and how many mails wait", async () => {
  const since = Date.now() - days(1);
  await aPause({ since });
  const { time } = localMoment(since, zone);
  expect(await today("fr")).toContain(`à ${time}\u202f; aucun mail n’attend.`);
  await anOutboxMail({ kind: "confirmed" });
  expect(await today("fr")).toContain(`à ${time}\u202f; 1 mail attend.`);
  await anOutboxMail({ kind: "received" });
  await anOutboxMail({ kind: "received", createdAt: Date.now() + minutes(10) });
  const words = await today("fr");
  expect(words).toContain("Le serveur de mails refuse notre mot de passe depuis le ");
  expect(words).toContain(`à ${time}\u202f; 2 mails attendent.`);
  expect(words).toContain("Ils partiront d’eux-mêmes, dans l’ordre");
  const english = await today("en");
  expect(english).toContain("The mail server has refused our password since ");
  expect(english).toContain(`at ${time}; 2 emails are waiting.`);
});

test.each([
  ["account", "Le serveur de mails n’accepte pas notre compte d’envoi depuis"],
  ["quota", "Notre compte a atteint la limite d’envois du serveur de mails"],
  ["connection", "Le serveur de mails ne répond pas depuis"],
] as const)("today tells a fault of the %s from a wrong password", async (fault, words) => {
  await aPause({ fault });
  const said = await today("fr");
  expect(said).toContain(words);
  expect(said).not.toContain("mot de passe");
});

test("today says when the next attempt is", async () => {
  const until = Date.now() + minutes(5);
  await aPause({ until });
  expect(await today("fr")).toContain(`Prochain essai à ${localMoment(until, zone).time}.`);
  await db.update(mailPauses).set({ until: Date.now() - 1 });
  expect(await today("fr")).toContain("Prochain essai dans la minute.");
});
