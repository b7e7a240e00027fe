import { expect, test } from "vitest";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { isSigned, signKeptForm } from "#app/server/accounts/kept-form/sign-kept-form.ts";
import { codeOfGuestSlug, guestSlug } from "#app/server/links/guest-link.ts";
import { madeTables, madeTablesCookie } from "#app/server/reservations/made-tables.ts";
import { checkRequestKey } from "#app/server/reservations/request-key.ts";

const present = "a secret that only tests know: 01";
const before = "a secret that only tests know: 00";
const now = Date.UTC(2026, 10, 26, 12);
const code = reservationCodeSchema.parse("k7m2q9");

// Links in mails, cookies and open pages hold these bytes: they stay right for as long as these live.
const signed = {
  [present]: {
    guestSlug: "table-de-4-soir-k7m2q9-9a7f0a709fd70fe351584dba98813814",
    requestKey: "Xe8u1ykm1mLfcvvIEUUFAQ0mwxi2yo08SvNCl6AarHMLKgkU3Jx0b",
    tables: "k7m2q9g1b~k2fI8dswschfg7fvOHfZgVRxEzX9FguqejWHIVZBNKs",
    keptForm: "qWmDRujDDjFAvyd8zEc0_RbKp2m105pUNVmekYqV8yc",
  },
  [before]: {
    guestSlug: "table-de-4-soir-k7m2q9-55e05b0cc3959104a443eb0506a54797",
    requestKey: "y1ieKlBCFe0SUtbJjG3RLA0mwxi2yo0_efPl17D0c9UZyep3_OJCu",
    tables: "k7m2q9g1b~_OFuOxSJCUOqZXkLC6E7nSGo_uMYoM5gNJq8AZmjHpw",
    keptForm: "3pmRI4jPqSyukyIp_3UVBZWHlTzivIGVtd1unfmpDTQ",
  },
};
const secrets = [
  ["present", present],
  ["one before", before],
] as const;

test.each(secrets)("a guest's link by the secret that is the %s", (_which, secret) => {
  const slug = signed[secret].guestSlug;
  expect(guestSlug({ code, covers: 4, service: serviceSlug("soir") }, secret)).toBe(slug);
  expect(codeOfGuestSlug(slug, [present, before])).toBe(code);
  expect(codeOfGuestSlug(slug, ["another secret"])).toBeNull();
});

test.each(secrets)("a form's key by the secret that is the %s", (_which, secret) => {
  const key = signed[secret].requestKey;
  const settings = { LINK_SECRET: present, LINK_SECRET_BEFORE: before };
  expect(checkRequestKey(key, now, settings)).toBe("good");
  expect(checkRequestKey(key, now, { LINK_SECRET: "another secret" })).toBe("invented");
});

test.each(secrets)("the cookie of made tables by the secret that is the %s", (_which, secret) => {
  const cookie = `tables=${signed[secret].tables}`;
  const request = new Request("https://couverts.example/reserve", { headers: { cookie } });
  const bare = new Request("https://couverts.example/reserve");
  expect(madeTablesCookie(bare, code, [secret], now).split("; ")[0]).toBe(cookie);
  expect(madeTables(request, [present, before], now)).toEqual([code]);
  expect(madeTables(request, ["another secret"], now)).toEqual([]);
});

test.each(secrets)("a kept form by the secret that is the %s", (_which, secret) => {
  const form = {
    target: "/admin/appearance",
    until: now + 3_600_000,
    fields: [["note", "Près du poêle\nà 20 h"] satisfies [string, string]],
  };
  const kept = { ...form, signature: signed[secret].keptForm };
  expect(signKeptForm(form, secret)).toEqual(kept);
  expect(isSigned(kept, [present, before])).toBe(true);
  expect(isSigned(kept, ["another secret"])).toBe(false);
});
