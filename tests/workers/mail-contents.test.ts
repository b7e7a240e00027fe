import { beforeAll, describe, expect, it } from "vitest";
import { guestSlug } from "#app/server/reservations/guest-link.ts";
import {
  aPendingTable,
  aReservation,
  aTable,
  deliver,
  linkSecret,
  origin,
  oweMail,
  previewOf,
  theMail,
} from "#tests/support/mail.ts";
import { openRestaurant, soir } from "#tests/support/restaurant.ts";

beforeAll(openRestaurant);

const cancelled = aTable({ status: "cancelled" });
const refused = aTable({ status: "refused" });

describe("a mail to a diner", () => {
  it("who has a table carries her own link, the directions, the telephone and the markup", async () => {
    const person = await aReservation();
    const slug = await oweMail(person, 1, { kind: "confirmed" });
    await deliver(slug);
    const preview = await previewOf(slug);
    const link = guestSlug({ code: person.code, covers: 4, service: soir }, linkSecret);
    expect(preview?.to).toBe(person.email);
    expect(preview?.text).toContain(`${origin}/reservations/${link}`);
    expect(preview?.html).toContain(`href="${origin}/reservations/${link}"`);
    expect(preview?.html).toContain('href="tel:+33199000000"');
    expect(preview?.html).toContain("https://www.google.com/maps/search/");
    expect(preview?.html).toContain('"@type":"FoodEstablishmentReservation"');
    expect(preview?.html).toContain('"startTime":"2027-03-27T19:30:00.000Z"');
    expect(preview?.text).not.toContain("schema.org");
  });

  it.each([
    ["confirmed", aTable(), null, "PUBLISH"],
    ["accepted", aTable(), aPendingTable("manual"), "PUBLISH"],
    ["changed", aTable(), aTable({ covers: 2 }), "PUBLISH"],
    ["cancelled", cancelled, aTable(), "CANCEL"],
    ["refused", refused, aTable(), "CANCEL"],
  ] as const)(
    "about a table that is %s brings the calendar entry",
    async (kind, after, before, method) => {
      const { attachments } = await theMail({ kind, after, before });
      expect(attachments).toHaveLength(1);
      expect(attachments[0]?.contentType).toBe(`text/calendar; charset=utf-8; method=${method}`);
      expect(attachments[0]?.content).toContain(`METHOD:${method}\r\n`);
      expect(attachments[0]?.content).toContain("DTSTART;TZID=Europe/Paris:20270327T203000\r\n");
    },
  );

  it.each([
    ["waiting-manual", aPendingTable("manual"), null],
    ["waiting-full", aPendingTable("capacity"), null],
    ["refused", refused, aPendingTable("manual")],
    ["cancelled", cancelled, aPendingTable("capacity")],
  ] as const)("who never had a table (%s) brings none", async (kind, after, before) => {
    expect((await theMail({ kind, after, before })).attachments).toEqual([]);
  });

  it("shows what she typed as text, never as markup", async () => {
    const { html } = await theMail({
      kind: "confirmed",
      person: { firstName: '</script><img src=x onerror="alert(1)">' },
    });
    expect(html).not.toContain("<img");
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });
});

describe("a mail to the restaurant", () => {
  it("says who, how to reach her, her note, and leads to the reservation's page", async () => {
    const person = await aReservation();
    const slug = await oweMail(person, 1, { kind: "received", after: aPendingTable("manual") });
    await deliver(slug);
    const preview = await previewOf(slug);
    expect(preview?.to).toBe("maison@restaurant.test");
    expect(preview?.subject).toContain("À confirmer\u202F: Claire Martin");
    expect(preview?.text).toContain("06 12 34 56 78");
    expect(preview?.text).toContain(person.email ?? "");
    expect(preview?.text).toMatch(/Un gâteau\nà bougies/);
    const page = `${origin}/admin/reservations/upcoming/2027-03-27/soir/${person.slug}`;
    expect(preview?.html).toContain(`href="${page}"`);
    expect(preview?.attachments).toEqual([]);
  });
});
