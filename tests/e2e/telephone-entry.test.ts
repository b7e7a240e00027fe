import { accessibilityFaults } from "../support/e2e/accessibility.ts";
import { line, lineOf, listOf, openReservation } from "../support/e2e/admin.ts";
import { postBooking } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, journey, site } from "../support/e2e/journey.ts";
import { layoutFaults, widths } from "../support/e2e/layout.ts";
import { expect } from "../support/e2e/matchers.ts";
import { smallTargets } from "../support/e2e/reach.ts";
import { aNumber, call, entryAt, saveButton } from "../support/e2e/telephone.ts";
import { focusedName, typistAt } from "../support/e2e/typist.ts";

journey("a call is written down from a slot in thirty keys, with no mouse", async ({ login }) => {
  const dinner = await aDinner({ covers: 40 });
  const page = await login();
  await page.goto(listOf(dinner));
  await page.getByRole("link", { name: "Nouvelle réservation à 20:00" }).press("Enter");
  await expect(page.locator("form#entry [name=covers]")).toBeFocused();
  const typist = typistAt(page);
  const started = Date.now();
  await typist.type("4");
  await typist.press("Tab", "Tab");
  expect(await focusedName(page)).toBe("lastName");
  await typist.type("Nkomo");
  await typist.press("Tab", "Tab");
  expect(await focusedName(page)).toBe("phone");
  await typist.type(aNumber());
  await typist.press("Enter");
  await page.getByText("Réservation enregistrée.").waitFor();
  expect(typist.keys()).toBeLessThanOrEqual(30);
  expect(Date.now() - started).toBeLessThan(10_000);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(
    "Nkomo, 4 couverts",
  );
  expect(await line(page).textContent()).toBe("Base 40 · Confirmés 4 · En attente 0 · Restants 36");
});

journey(
  "the key n opens the form for the evening that is looked at, and types in a field",
  async ({ login }) => {
    const dinner = await aDinner({ covers: 40 });
    await postBooking(dinner, { covers: "2", lastName: "Nanterre" });
    const page = await login();
    await page.goto(listOf(dinner));
    await page.getByRole("searchbox").focus();
    const typist = typistAt(page);
    await typist.type("nant");
    await expect(page.getByRole("searchbox")).toHaveValue("nant");
    await typist.press("Enter");
    await page.getByText("1 réservation trouvée").waitFor();
    await page.getByRole("link", { name: "Nouvelle réservation pour « nant »" }).click();
    await expect(page.locator("form#entry [name=lastName]")).toHaveValue("nant");
    await page.goto(listOf(dinner));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("n");
    await page.waitForURL("**/admin/reservations/new?**");
    await expect(page.locator("form#entry [name=date]")).toHaveValue(dinner.date);
    await expect(page.locator("form#entry [name=covers]")).toBeFocused();
    const next = typistAt(page);
    await next.type("3");
    await page.locator("form#entry [name=time]").focus();
    await next.type("2015");
    await page.locator("form#entry [name=lastName]").focus();
    await next.type("Ba");
    await next.press("Enter");
    await page.getByText("Réservation enregistrée.").waitFor();
    expect(await page.getByRole("main").textContent()).toContain("20:15");
  },
);

journey(
  "a guest who is known is offered as she is typed, and a second table warned of",
  async ({ login }) => {
    const [dinner, other] = [await aDinner({ covers: 40 }), await aDinner({ covers: 40 })];
    const page = await login();
    const phone = aNumber();
    const name = `Xylander${phone.slice(-4)}`.replace(/\d/g, (digit) => "abcdefghij"[+digit] ?? "");
    const known = { covers: "2", lastName: name, firstName: "Zoé", phone, houseNote: "Banquette" };
    await call(page, dinner, known);
    await page.getByText("Réservation enregistrée. Personne n’est prévenu.").waitFor();

    await page.goto(entryAt(other));
    const form = page.locator("form#entry");
    await form.locator("[name=covers]").fill("5");
    await form.locator("[name=lastName]").pressSequentially(name.slice(0, 10));
    const guest = form.getByRole("link", { name: new RegExp(`Zoé ${name}`, "i") });
    await guest.waitFor();
    expect(await guest.textContent()).toContain("aucune visite");
    expect(await guest.textContent()).toContain("Banquette");
    await guest.click();
    await expect(form.locator("[name=phone]")).toHaveValue(/^06( \d\d){4}$/);
    await expect(form.locator("[name=covers]")).toHaveValue("5");
    expect(await focusedName(page)).toBe("dietaryNote");

    await form.locator("summary").click();
    await form.locator("[name=date]").fill(dinner.date);
    await page.getByText("Même contact, déjà une table ce jour-là").waitFor();
    await expect(form.getByRole("link", { name: /20:00 · 2 couverts/ })).toHaveAttribute(
      "href",
      new RegExp(`^/admin/reservations/upcoming/${dinner.date}/soir/`),
    );
    await saveButton(page).click();
    await page.getByText("Réservation enregistrée.").waitFor();
    await page.getByRole("link", { name: "Encore une pour ce client" }).first().click();
    await expect(page.locator("form#entry [name=lastName]")).toHaveValue(name);
    await expect(page.locator("form#entry [name=covers]")).toHaveValue("");
  },
);

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(way, () => {
    journey("a full slot is gone over, waited for, or left for the nearest", async ({ login }) => {
      const dinner = await aDinner({ covers: 6 });
      await postBooking(dinner, { covers: "4" });
      const page = await login({ javaScriptEnabled });
      await call(page, dinner, { covers: "4", lastName: "Over" });
      await page
        .getByRole("heading", { name: "Soir à 20:00 : complet, 2 couverts de trop" })
        .waitFor();
      await expect(page.locator("form#entry [name=lastName]")).toHaveValue("Over");
      await page.getByRole("button", { name: "Dépasser de 2" }).click();
      await page.getByText("Réservation enregistrée.").waitFor();
      expect(await line(page).textContent()).toContain("Restants −2");

      await call(page, dinner, { covers: "2", lastName: "Wait" });
      await page.getByRole("button", { name: "Liste d’attente" }).click();
      await page.getByText("Inscrite sur la liste d’attente.").waitFor();
      await page.goto(listOf(dinner));
      await lineOf(page, "Wait").waitFor();
      await lineOf(page, "Over").waitFor();
    });

    journey("another date keeps what was typed", async ({ login }) => {
      const [dinner, other] = [await aDinner({ covers: 40 }), await aDinner({ covers: 12 })];
      const page = await login({ javaScriptEnabled });
      await page.goto(entryAt(dinner));
      const form = page.locator("form#entry");
      await form.locator("[name=lastName]").fill("Abara");
      await form.locator("[name=note]").fill("Poussette");
      await form.locator("summary").click();
      await form.locator("[name=date]").fill(other.date);
      if (!javaScriptEnabled) await form.getByRole("button", { name: "Voir ce jour" }).click();
      await form.getByText("12 restants").waitFor();
      await expect(form.locator("[name=lastName]")).toHaveValue("Abara");
      await expect(form.locator("[name=note]")).toHaveValue("Poussette");
      await form.locator("[name=covers]").fill("3");
      await saveButton(page).click();
      await page.getByText("Réservation enregistrée.").waitFor();
      expect(page.url()).toContain(`/${other.date}/soir/`);
    });

    journey("a table is moved to another date, and both lists show it", async ({ login }) => {
      const [dinner, other] = [await aDinner({ covers: 40 }), await aDinner({ covers: 12 })];
      const page = await login({ javaScriptEnabled });
      await call(page, dinner, { covers: "4", lastName: "Moving" });
      await page.getByRole("link", { name: "Modifier" }).click();
      const form = page.locator("form#edit");
      await form.locator("[name=date]").fill(other.date);
      await form.locator("[name=time]").fill("20:30");
      await form.getByRole("button", { name: "Enregistrer" }).click();
      await page.getByText("Modification enregistrée.").waitFor();
      expect(page.url()).toContain(`/${other.date}/soir/`);
      await page.goto(listOf(other));
      await lineOf(page, "Moving").waitFor();
      await page.goto(listOf(dinner));
      expect(await line(page).textContent()).toContain("Confirmés 0");
    });
  });
}

journey("the two forms hold at every width, and axe finds nothing in them", async ({ login }) => {
  const dinner = await aDinner({ covers: 6 });
  await postBooking(dinner, { covers: "4", note: "Anniversaire." });
  const page = await login();
  const look = async (what: string) => {
    expect(await accessibilityFaults(page, ["light", "dark"]), what).toEqual([]);
    const faults: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await layoutFaults(page)).map((fault) => `${width} px, ${fault}`));
    }
    expect.soft(faults, what).toEqual([]);
    expect.soft(await smallTargets(page), what).toEqual([]);
  };
  await page.goto("/admin/reservations/new");
  await look("an empty form");
  await call(page, dinner, { covers: "4", phone: "12" });
  await page.getByText("Indiquez un nom ou un prénom.").waitFor();
  await look("its errors");
  await call(page, dinner, { covers: "4", lastName: "Over" });
  await page.getByRole("button", { name: "Dépasser de 2" }).waitFor();
  await look("its question");
  await page.goto(`${site}${listOf(dinner)}`);
  await look("the list");
  await openReservation(page, "Claire Martin");
  await page.getByRole("link", { name: "Modifier" }).click();
  await page.locator("form#edit").waitFor();
  await look("an edit form");
});

journey(
  "once the session has ended the form says what is out of date, and keeps what is typed",
  async ({ login }) => {
    const dinner = await aDinner({ covers: 40 });
    const page = await login();
    await page.goto(entryAt(dinner));
    const form = page.locator("form#entry");
    await page.route("**/view.json?*", (route) =>
      route.fulfill({ status: 302, headers: { Location: "/login" } }),
    );
    await form.locator("[name=lastName]").pressSequentially("Ngata");
    await page.getByText("Le site ne répond pas").waitFor();
    await page.unroute("**/view.json?*");
    await form.locator("[name=firstName]").pressSequentially("Ana");
    await expect(page.getByText("Le site ne répond pas")).toHaveCount(0);
    await expect(form.locator("[name=lastName]")).toHaveValue("Ngata");
  },
);
