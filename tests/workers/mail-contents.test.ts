import { beforeAll, describe, expect, it } from "vitest";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import {
  aPendingState,
  aReservation,
  aState,
  deliver,
  linkSecret,
  origin,
  previewOf,
  putInOutbox,
  theMail,
} from "#tests/support/workers/mail.ts";
import { openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

const cancelled = aState({ status: "cancelled" });
const refused = aState({ status: "refused" });

describe("a mail to a diner", () => {
  it("who has a table carries her own link, the directions, the telephone and the markup", async () => {
    const person = await aReservation();
    const slug = await putInOutbox(person, 1, { kind: "confirmed" });
    await deliver(slug);
    const preview = await previewOf(slug);
    const link = guestSlug({ code: person.code, covers: 4, service: soir }, linkSecret);
    expect(preview?.to).toBe(person.email);
    expect(preview?.text).toContain(`${origin}/reservations/${link}`);
    expect(preview?.html).toContain(`href="${origin}/reservations/${link}"`);
    expect(preview?.html).toContain('href="tel:+33199000000"');
    expect(preview?.html).toContain(
      'href="https://www.openstreetmap.org/search?query=1+rue+des+Tests%2C+75011+Paris"',
    );
    expect(preview?.html).not.toContain("google");
    expect(preview?.html).toContain('"@type":"FoodEstablishmentReservation"');
    expect(preview?.html).toContain(
      '"reservationStatus":"https://schema.org/ReservationConfirmed"',
    );
    expect(preview?.html).toContain('"startTime":"2027-03-27T19:30:00.000Z"');
    expect(preview?.text).not.toContain("schema.org");
  });

  it.each([
    ["confirmed", aState(), null, "CONFIRMED"],
    ["accepted", aState(), aPendingState("manual"), "CONFIRMED"],
    ["restored", aState(), cancelled, "CONFIRMED"],
    ["changed", aState(), aState({ covers: 2 }), "CONFIRMED"],
    ["cancelled", cancelled, aState(), "CANCELLED"],
    ["refused", refused, aState(), "CANCELLED"],
  ] as const)(
    "about a table that is %s brings the calendar entry, and the same to machines",
    async (kind, after, before, status) => {
      const { attachments, html } = await theMail({ kind, after, before });
      expect(attachments).toHaveLength(1);
      expect(attachments[0]?.contentType).toBe("text/calendar; charset=utf-8; method=PUBLISH");
      expect(attachments[0]?.content).toContain("METHOD:PUBLISH\r\n");
      expect(attachments[0]?.content).toContain(`STATUS:${status}\r\n`);
      expect(attachments[0]?.content).toContain("DTSTART:20270327T193000Z\r\n");
      const schemaStatus = status === "CONFIRMED" ? "ReservationConfirmed" : "ReservationCancelled";
      expect(html).toContain(`"reservationStatus":"https://schema.org/${schemaStatus}"`);
    },
  );

  it("about a table that moved, then was cancelled, replaces the entry by its one identity", async () => {
    const person = await aReservation();
    const files: string[] = [];
    const moved = aState({ time: clockTime("21:00") });
    for (const [version, kind, before, after] of [
      [1, "confirmed", null, aState()],
      [2, "changed", aState(), moved],
      [3, "cancelled", moved, { ...moved, status: "cancelled" }],
    ] as const) {
      const slug = await putInOutbox(person, version, { kind, before, after });
      await deliver(slug);
      files.push((await previewOf(slug))?.attachments[0]?.content ?? "");
    }
    const lines = files.map((file) => file.match(/^(UID|SEQUENCE|DTSTART|STATUS):.*(?=\r$)/gm));
    const uid = `UID:${person.code}@bistro.example`;
    expect(lines).toEqual([
      [uid, "SEQUENCE:1", "DTSTART:20270327T193000Z", "STATUS:CONFIRMED"],
      [uid, "SEQUENCE:2", "DTSTART:20270327T200000Z", "STATUS:CONFIRMED"],
      [uid, "SEQUENCE:3", "DTSTART:20270327T200000Z", "STATUS:CANCELLED"],
    ]);
  });

  it("says honestly what becomes of the calendar's entry", async () => {
    const told = await theMail({ kind: "cancelled", after: cancelled, before: aState() });
    expect(told.text).toContain("ouvrez le fichier joint");
    expect(told.text).toContain("S’il reste affiché, supprimez-le");
    expect(told.text).not.toContain("retire le rendez-vous");
  });

  it.each([
    ["waiting-manual", aPendingState("manual"), null],
    ["waiting-full", aPendingState("capacity"), null],
    ["refused", refused, aPendingState("manual")],
    ["cancelled", cancelled, aPendingState("capacity")],
    ["withdrawn", cancelled, aPendingState("capacity")],
    ["expired", aState({ status: "expired" }), aPendingState("manual")],
    ["changed", aPendingState("manual"), aPendingState("manual")],
  ] as const)("who never had a table (%s) brings none", async (kind, after, before) => {
    const { attachments, html } = await theMail({ kind, after, before });
    expect(attachments).toEqual([]);
    expect(html).not.toContain("schema.org");
  });

  it.each(["fr", "en"] as const)(
    "is a page in its language (%s), made for telephones",
    async (locale) => {
      const { html } = await theMail({ kind: "confirmed", locale });
      expect(html).toMatch(
        new RegExp(`^<!DOCTYPE html[^>]*><html dir="ltr" lang="${locale}"><head>`),
      );
      expect(html).toContain(
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
      );
      expect(html).not.toMatch(/<!--(?!\[if)/);
    },
  );

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
    const slug = await putInOutbox(person, 1, { kind: "received", after: aPendingState("manual") });
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
