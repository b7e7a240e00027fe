import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { answered, aReservation, cancel, visit, written } from "#tests/support/workers/guest.ts";
import { brunch, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

describe("a guest's page", () => {
  test("says that the table is confirmed, when, for whom and what can be done", async () => {
    const booked = await aReservation({ note: "Près de la fenêtre" });
    const { status, text } = await visit(booked.path);
    expect(status).toBe(200);
    expect(text).toContain('data-status="confirmed"');
    expect(text).toContain("Votre table est confirmée");
    expect(text).toContain("20:00");
    expect(text).toContain("2 personnes");
    expect(text).toContain("Claire Martin");
    expect(text).toContain("Près de la fenêtre");
    expect(text).toContain(`${booked.path}/calendar.ics`);
    expect(text).toContain(`${booked.path}/cancel`);
    expect(text).toContain("tel:+33199000000");
    expect(text).toContain("https://www.openstreetmap.org/search?query=");
  });

  test("says which address the mail goes to, and where to call when it is wrong", async () => {
    for (const [service, time] of [
      [soir, "20:00"],
      [brunch, "12:00"],
    ] as const) {
      const { text } = await visit((await aReservation({ service }, time)).path);
      expect(text).toMatch(/à claire-\d+@example\.test/);
      expect(text).toContain("Une faute dans cette adresse\u202f? Appelez-nous");
    }
    const unwritten = await aReservation();
    const isHers = eq(reservations.code, unwritten.code);
    await db.update(reservations).set({ email: null }).where(isHers);
    expect((await visit(unwritten.path)).text).not.toContain("Une faute dans cette adresse");
  });

  test("is kept by nobody, found by nobody and named to no other site", async () => {
    const { path } = await aReservation();
    for (const page of [path, `${path}/cancel`, `${path}/calendar.ics`, `${path.slice(0, -1)}!`]) {
      const { headers } = await visit(page);
      expect(headers.get("X-Robots-Tag")).toBe("noindex");
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("Referrer-Policy")).toBe("same-origin");
    }
  });

  test("needs no script but the restaurant's own small one", async () => {
    const { path } = await aReservation();
    for (const page of [path, `${path}/cancel`]) {
      const scripts = (await visit(page)).text.match(/<script[^>]*>/g);
      expect(scripts).toEqual(['<script src="/site.js" defer="">']);
    }
  });

  test("changes nothing by being looked at, in whatever way", async () => {
    const { path } = await aReservation();
    const before = await written();
    for (const page of [
      path,
      `${path}/cancel`,
      `${path}/calendar.ics`,
      `${path}/cancel?requestKey=abcdefgh`,
    ]) {
      await visit(page);
      await visit(page, { method: "HEAD" });
    }
    expect(await written()).toEqual(before);
  });

  test("speaks English to those who do", async () => {
    const { path } = await aReservation();
    const { text } = await visit(path, { headers: { "Accept-Language": "en-GB" } });
    expect(text).toContain("Your table is confirmed");
    expect(text).toContain("2 guests");
    expect(text).toContain("Dinner");
  });

  test("says of a request by hand that the restaurant answers, and holds no calendar entry", async () => {
    const { path } = await aReservation({ service: brunch }, "12:00");
    const { text } = await visit(path);
    expect(text).toContain('data-status="pending"');
    expect(text).toContain("Le restaurant répond lui-même");
    expect(text).toContain("Retirer ma demande");
    expect((await visit(`${path}/calendar.ics`)).status).toBe(404);
  });

  test("says what the restaurant answered, with its reason", async () => {
    const refused = await aReservation({ service: brunch }, "12:00");
    await answered(refused, "refuse", "Nous fêtons un mariage <ce jour-là>.");
    const { text } = await visit(refused.path);
    expect(text).toContain('data-status="refused"');
    expect(text).toContain("Nous fêtons un mariage &lt;ce jour-là&gt;.");
    expect(text).toContain("Choisir un autre moment");
    const accepted = await aReservation({ service: brunch }, "12:00");
    await answered(accepted, "accept");
    expect((await visit(accepted.path)).text).toContain('data-status="confirmed"');
  });

  test("says whether the guest or the restaurant cancelled", async () => {
    const byGuest = await aReservation();
    await cancel(byGuest);
    expect((await visit(byGuest.path)).text).toContain("Comme vous l’avez demandé");
    const byRestaurant = await aReservation();
    await answered(byRestaurant, "cancel");
    expect((await visit(byRestaurant.path)).text).toContain("le restaurant a dû annuler");
  });

  test("says of a request that it is withdrawn or cancelled, never that a reservation is", async () => {
    const withdrawn = await aReservation({ service: brunch }, "12:00");
    await cancel(withdrawn);
    const { text } = await visit(withdrawn.path);
    expect(text).toContain("Votre demande est retirée");
    expect(text).toContain("Retirée");
    expect(text).toContain("Choisir un autre moment");
    expect(text).not.toMatch(/Annulée|est annulée/);
    expect((await visit(`${withdrawn.path}/cancel`)).text).toContain("est déjà retirée");
    const byRestaurant = await aReservation({ service: brunch }, "12:00");
    await answered(byRestaurant, "cancel");
    expect((await visit(byRestaurant.path)).text).toContain("Votre demande est annulée");
  });

  test("says of a restored table that it is hers after all", async () => {
    const booked = await aReservation();
    await answered(booked, "refuse");
    await answered(booked, "restore");
    expect((await visit(booked.path)).text).toContain("Votre table est finalement réservée");
  });

  test("says that a mail waits, and promises none that was not sent", async () => {
    const booked = await aReservation();
    const isConfirmation = eq(mails.slug, `${booked.code}-1-confirmed`);
    expect((await visit(booked.path)).text).not.toContain("fait foi");
    await db.update(mails).set({ status: "held", sentAt: null }).where(isConfirmation);
    const { text } = await visit(booked.path);
    expect(text).toContain("Un mail au sujet de cette réservation attend encore");
    expect(text).toContain("C’est cette page qui fait foi");
    expect(text).not.toContain("vous a été envoyé");
    expect(text).toContain('data-status="confirmed"');
  });

  test.each(["expired", "arrived", "no_show"] as const)("has words for %s", async (status) => {
    const booked = await aReservation();
    await db.update(reservations).set({ status }).where(eq(reservations.code, booked.code));
    const { status: response, text } = await visit(booked.path);
    expect(response).toBe(200);
    expect(text).toContain(`data-status="${status}"`);
    expect(text).not.toContain(`${booked.path}/cancel`);
  });

  test("shows the words of a guest as text, whatever they are", async () => {
    const { path } = await aReservation({ lastName: "<script>alert(1)</script>", note: "</main>" });
    const { text } = await visit(path);
    expect(text).not.toContain("<script>alert");
    expect(text).toContain("&lt;/main&gt;");
  });
});
