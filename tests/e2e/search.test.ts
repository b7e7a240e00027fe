import type { Page } from "@playwright/test";
import { accessibilityFaults } from "../support/e2e/accessibility.ts";
import { asAdmin, listOf } from "../support/e2e/admin.ts";
import { postBooking } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, journey } from "../support/e2e/journey.ts";
import { layoutFaults } from "../support/e2e/layout.ts";
import { expect } from "../support/e2e/matchers.ts";

const field = (page: Page) => page.getByRole("combobox", { name: "Chercher une réservation" });
const choices = (page: Page) => page.getByRole("listbox").getByRole("option");

/** Where the page begins; how long it is may change with what other journeys do. */
async function placeOfMain(page: Page) {
  const box = await page.getByRole("main").boundingBox();
  return box && { x: box.x, y: box.y, width: box.width };
}

/** An evening on which a guest of this name has a table. */
async function tableOf(lastName: string) {
  const dinner = await aDinner({ covers: 40 });
  await postBooking(dinner, { lastName, covers: "4", time: "20:00" });
  return dinner;
}

for (const { way, javaScriptEnabled } of bothWays) {
  journey(
    `${way}, Enter leads to what is found, and on to the reservation`,
    async ({ openPage }) => {
      const page = await asAdmin(openPage, { javaScriptEnabled });
      const [name, search] = javaScriptEnabled
        ? ["Œillet-Zazie", "oeillet zaz"]
        : ["Œillet-Zoé", "oeillet zoe"];
      await tableOf(name);
      await page.goto("/admin");
      await field(page).fill(search);
      await field(page).press("Enter");
      await page.waitForURL("**/admin/search?q=oeillet*");
      expect(await field(page).inputValue()).toBe(search);
      const main = page.getByRole("main");
      expect(await main.textContent()).toContain("4 couverts");
      await main.getByRole("link", { name: `Claire ${name}` }).click();
      await page.waitForURL("**/admin/reservations/upcoming/**");
      await expect(field(page)).toHaveValue("");
    },
  );
}

journey(
  "as one types, the slash leads to the field, arrows and Enter to a hit",
  async ({ openPage }) => {
    const page = await asAdmin(openPage);
    const dinner = await tableOf("Łukaszewski");
    await page.goto(listOf(dinner));
    await page.locator("main").waitFor();
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("lukasze");
    await expect(choices(page).first()).toContainText("Łukaszewski");
    await expect(page.getByRole("search").getByRole("status")).toContainText(
      "1 réservation trouvée",
    );
    await expect(choices(page).last()).toContainText(
      "Nouvelle réservation pour « lukasze »".replace(/(?<=«) | (?=»)/g, "\u202f"),
    );
    await page.keyboard.press("ArrowDown");
    expect(await choices(page).first().getAttribute("aria-selected")).toBe("true");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await page.waitForURL(/-[a-z2-9]{6}$/);
    await expect(page.getByRole("listbox")).toHaveCount(0);
  },
);

journey("Escape leaves, and a slash that is typed stays a slash", async ({ openPage }) => {
  const page = await asAdmin(openPage);
  await page.goto("/admin/reservations/new");
  const houseNote = page.locator("[name=houseNote]");
  await houseNote.focus();
  await page.keyboard.type("2 adultes / 2 enfants");
  expect(await houseNote.inputValue()).toBe("2 adultes / 2 enfants");
  await houseNote.blur();
  await page.keyboard.press("/");
  await page.keyboard.type("zzzzzzzz");
  await expect(page.getByRole("search").getByRole("status")).toContainText("Aucune");
  await page.keyboard.press("Escape");
  await expect(field(page)).not.toBeFocused();
  await expect(page.getByRole("listbox")).toHaveCount(0);
  expect(await houseNote.inputValue()).toBe("2 adultes / 2 enfants");
});

journey("who types before the page is ready is not left with a dead one", async ({ openPage }) => {
  const page = await asAdmin(openPage);
  await tableOf("Pressense");
  // The first key comes when React has begun to listen, and has rendered nothing yet.
  await page.addInitScript(() => {
    const listen = EventTarget.prototype.addEventListener;
    let isPressed = false;
    EventTarget.prototype.addEventListener = function (type: string, ...how: unknown[]) {
      Reflect.apply(listen, this, [type, ...how]);
      if (this !== document || type !== "keydown" || isPressed) return;
      isPressed = true;
      queueMicrotask(() => {
        const field = document.querySelector<HTMLInputElement>("header [role=combobox]");
        if (!field) return;
        field.focus();
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "p", bubbles: true }));
        field.value = "p";
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
    };
  });
  await page.goto("/admin");
  await page.getByRole("button", { name: "Sonnerie" }).waitFor();
  await expect(field(page)).toHaveValue("p");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("ressens");
  await expect(choices(page).first()).toContainText("Pressense");
});

journey("an answer that comes late never takes the place of a later one", async ({ openPage }) => {
  const page = await asAdmin(openPage);
  await tableOf("Tardivel");
  await page.goto("/admin");
  const late = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  await page.route("**/admin/search/hits.json?q=zzzzzzzz", async (route) => {
    const response = await route.fetch();
    await late.promise;
    // The page has given it up: there may be nobody left to answer.
    await route.fulfill({ response }).catch(() => undefined);
    told.resolve();
  });
  // The switches are there once the scripts of the page are.
  await page.getByRole("button", { name: "Sonnerie" }).waitFor();
  const asked = page.waitForRequest("**/admin/search/hits.json?q=zzzzzzzz");
  await page.keyboard.press("/");
  await page.keyboard.type("zzzzzzzz");
  await asked;
  await field(page).fill("tardivel");
  await expect(choices(page).first()).toContainText("Tardivel");
  late.resolve();
  await told.promise;
  await expect(choices(page).first()).toContainText("Tardivel");
});

journey("the open results move nothing, and no rule of access is broken", async ({ openPage }) => {
  const page = await asAdmin(openPage);
  await tableOf("Quincampoix");
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/admin");
    const before = await placeOfMain(page);
    await page.keyboard.press("/");
    await page.keyboard.type("quincam");
    await expect(choices(page).first()).toBeVisible();
    expect(await placeOfMain(page)).toEqual(before);
    const panel = await page.getByRole("listbox").boundingBox();
    expect(panel && panel.x >= 0 && panel.x + panel.width <= width).toBe(true);
    const box = await choices(page).first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await accessibilityFaults(page, ["light", "dark"])).toEqual([]);
});

journey("the page of the search holds at each width", async ({ openPage }) => {
  const page = await asAdmin(openPage);
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/admin/search?q=ma");
    expect([width, await layoutFaults(page)]).toEqual([width, []]);
  }
  expect(await accessibilityFaults(page, ["light", "dark"])).toEqual([]);
});
