import { lineOf, listOf } from "../../support/e2e/admin.ts";
import { postBooking } from "../../support/e2e/booking.ts";
import { aDinner } from "../../support/e2e/coming-service.ts";
import { expect } from "../../support/e2e/matchers.ts";
import { rows } from "../../support/e2e/site-database.ts";
import { aNumber, call, entryAt, saveButton, take } from "../../support/e2e/telephone.ts";
import type { Situation } from "./situation.ts";

/** What comes in by telephone. */
export const calls: readonly Situation[] = [
  {
    number: 1,
    what: "a telephone booking in a free slot",
    covers: 40,
    play: async ({ at, host, admin }) => {
      await take(host, at, { covers: "4", lastName: "Free", phone: aNumber() });
      await admin.goto(listOf(at));
      await lineOf(admin, "Free").waitFor();
    },
  },
  {
    number: 2,
    what: "one in a full slot goes over by 2",
    covers: 6,
    play: async ({ at, host }) => {
      await postBooking(at, { covers: "4" });
      await call(host, at, { covers: "4", lastName: "Over" });
      await host.getByRole("button", { name: "Dépasser de 2" }).click();
      await host.getByText("Réservation enregistrée.").waitFor();
    },
  },
  {
    number: 3,
    what: "one in a full slot waits on the list",
    covers: 6,
    play: async ({ at, host, admin }) => {
      await postBooking(at, { covers: "4" });
      await call(host, at, { covers: "4", lastName: "Wait" });
      await host.getByRole("button", { name: "Liste d’attente" }).click();
      await host.getByText("Inscrite sur la liste d’attente.").waitFor();
      await admin.goto(listOf(at));
      await lineOf(admin, "Wait")
        .getByRole("button", { name: /^Accepter/ })
        .waitFor();
    },
  },
  {
    number: 4,
    what: "the nearest free slot is taken instead",
    covers: 4,
    play: async ({ at, host, also }) => {
      await postBooking(at, { covers: "4" });
      await call(host, at, { covers: "2", lastName: "Nearest" });
      await host.locator("button[name=instead]").first().click();
      await host.getByText("Réservation enregistrée.").waitFor();
      const [, date = "", service = ""] = /upcoming\/([^/]+)\/([^/]+)/.exec(host.url()) ?? [];
      expect({ date, service }).not.toEqual(at);
      also({ date, service });
    },
  },
  {
    number: 26,
    what: "the same number twice tonight is warned of, and not refused",
    covers: 40,
    play: async ({ at, host, admin }) => {
      const phone = aNumber();
      await take(host, at, { covers: "2", lastName: "Twice", phone });
      await admin.goto(entryAt(at));
      await admin.locator("form#entry [name=covers]").fill("2");
      await admin.locator("form#entry [name=lastName]").fill("Again");
      await admin.locator("form#entry [name=phone]").fill(phone);
      await admin.getByText("Même contact, déjà une table ce jour-là").waitFor();
      await saveButton(admin).click();
      await admin.getByText("Réservation enregistrée.").waitFor();
    },
  },
  {
    number: 27,
    what: "a caller wants four Fridays",
    covers: 40,
    play: async ({ at, host, also }) => {
      const phone = aNumber();
      await take(host, at, { covers: "3", lastName: "Fridays", phone });
      for (let more = 0; more < 3; more += 1) {
        const other = await aDinner({ covers: 40 });
        also(other);
        await host.getByRole("link", { name: "La même à une autre date" }).first().click();
        const form = host.locator("form#entry");
        await expect(form.locator("[name=covers]")).toHaveValue("3");
        const date = form.locator("[name=date]");
        if (!(await date.isVisible())) await form.locator("summary").first().click();
        await date.fill(other.date);
        await form.locator("[name=time]").fill("20:00");
        await saveButton(host).click();
        await host.getByText("Réservation enregistrée.").waitFor();
      }
      const taken = await rows("SELECT code FROM reservations WHERE last_name = 'Fridays'");
      expect(taken).toHaveLength(4);
    },
  },
  {
    number: 31,
    what: "“6” in the field and “12” in the note stand side by side",
    covers: 40,
    play: async ({ at, host }) => {
      await take(host, at, { covers: "6", lastName: "Twelve", note: "Nous serons 12" });
      await host.goto(listOf(at));
      const twelve = lineOf(host, "Twelve");
      await expect(twelve.getByText("6", { exact: true })).toBeVisible();
      await expect(twelve.getByText("Nous serons 12")).toBeVisible();
    },
  },
];
