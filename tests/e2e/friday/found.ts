import { lineOf, listOf } from "../../support/e2e/admin.ts";
import { aDinner } from "../../support/e2e/coming-service.ts";
import { expect } from "../../support/e2e/matchers.ts";
import { printed } from "../../support/e2e/paper.ts";
import { aNumber, take } from "../../support/e2e/telephone.ts";
import type { Situation } from "./situation.ts";

/** What is looked for, read and printed. */
export const found: readonly Situation[] = [
  {
    number: 28,
    what: "what was written on the wrong day is found by name",
    covers: 40,
    play: async ({ at, host, admin, also }) => {
      const wrong = await aDinner({ covers: 40 });
      also(wrong);
      await take(host, wrong, { covers: "4", lastName: "Wrongday" });
      await admin.goto(listOf(at));
      await admin.getByRole("combobox").fill("wrongd");
      await admin.getByRole("combobox").press("Enter");
      await admin.waitForURL("**/admin/search?q=wrongd");
      await admin.getByRole("main").getByRole("link", { name: "Wrongday" }).click();
      await admin.waitForURL(`**/upcoming/${wrong.date}/soir/**`);
    },
  },
  {
    number: 29,
    what: "one is found by half a number",
    covers: 40,
    play: async ({ at, host, admin }) => {
      const phone = aNumber();
      await take(host, at, { covers: "2", lastName: "Halfnumber", phone });
      await admin.goto("/admin");
      await admin.getByRole("combobox").fill(phone.slice(4));
      await admin.getByRole("combobox").press("Enter");
      await admin.getByRole("main").getByRole("link", { name: "Halfnumber" }).waitFor();
    },
  },
  {
    number: 30,
    what: "a dietary note reaches the line, the slot's head and the printed list",
    covers: 40,
    play: async ({ at, host }) => {
      const dietaryNote = "Allergie aux noix";
      await take(host, at, { covers: "2", lastName: "Nuts", dietaryNote });
      await host.goto(listOf(at));
      const note = lineOf(host, "Nuts").getByText(dietaryNote);
      await expect(note).toBeVisible();
      await expect(host.getByText("1 allergie ou régime").first()).toBeVisible();
      await host.emulateMedia({ media: "print" });
      await expect(note).toBeVisible();
    },
  },
  {
    number: 39,
    what: "the evening is printed on one A4",
    covers: 100,
    play: async ({ at, host }) => {
      for (const lastName of ["One", "Two", "Three"]) {
        await take(host, at, { covers: "2", lastName, houseNote: "Banquette" });
      }
      await host.goto(listOf(at));
      expect((await printed(host)).sheets).toBe(1);
    },
  },
];
