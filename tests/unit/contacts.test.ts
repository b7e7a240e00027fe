import { expect, test } from "vitest";
import {
  contactCounts,
  contactsPatch,
  dayContacts,
  isKnown,
  settledContacts,
  withContacts,
  withoutContacts,
} from "#app/domain/reservations/contacts.ts";

const row = { mail: 1, tel: 2 };

test("a contact that is counted in is known, and written with its new count alone", () => {
  const day = withContacts(dayContacts(row), ["tel", "other"]);
  expect(isKnown(day, ["other"])).toBe(true);
  expect(contactsPatch(day)).toEqual({ tel: 3, other: 1 });
  expect(contactCounts(day)).toEqual({ mail: 1, tel: 3, other: 1 });
});

test("a contact that stands no more is taken out of the row", () => {
  const day = withoutContacts(dayContacts(row), ["mail", "tel"]);
  expect(isKnown(day, ["mail"])).toBe(false);
  expect(isKnown(day, ["tel"])).toBe(true);
  expect(contactsPatch(day)).toEqual({ mail: null, tel: 1 });
  expect(contactCounts(day)).toEqual({ tel: 1 });
});

test("a contact that comes and goes before it was written leaves nothing in the row", () => {
  const day = withoutContacts(withContacts(dayContacts({}), ["mail"]), ["mail"]);
  expect(contactsPatch(day)).toEqual({});
});

test("a contact that does not stand there is not counted below zero", () => {
  const day = withContacts(withoutContacts(dayContacts({}), ["mail"]), ["mail"]);
  expect(contactCounts(day)).toEqual({ mail: 1 });
});

test("what is written has moved no more, and is known as before", () => {
  const moved = withoutContacts(withContacts(dayContacts(row), ["other"]), ["mail"]);
  const settled = settledContacts(moved);
  expect(contactsPatch(settled)).toEqual({});
  expect(contactCounts(settled)).toEqual({ tel: 2, other: 1 });
  expect([isKnown(settled, ["other"]), isKnown(settled, ["mail"])]).toEqual([true, false]);
});

test("names that every object has are contacts like others", () => {
  expect(isKnown(dayContacts({}), ["constructor", "__proto__"])).toBe(false);
});
