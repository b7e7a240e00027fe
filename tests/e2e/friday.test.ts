import { asStaff } from "../support/e2e/admin.ts";
import { aDinner, aServiceToday } from "../support/e2e/coming-service.ts";
import { expectFiguresOfRows } from "../support/e2e/figures.ts";
import { journey } from "../support/e2e/journey.ts";
import { calls } from "./friday/calls.ts";
import { changes } from "./friday/changes.ts";
import { door } from "./friday/door.ts";
import { evening } from "./friday/evening.ts";
import { found } from "./friday/found.ts";
import { open } from "./friday/open-pages.ts";
import { together } from "./friday/together.ts";

const situations = [
  ...calls,
  ...changes,
  ...door,
  ...evening,
  ...found,
  ...open,
  ...together,
].toSorted((one, other) => one.number - other.number);

// Source of the numbers: what hosts need from the book, the forty situations of a Friday night.
for (const { number, what, covers, play } of situations) {
  journey(`${number}: ${what}`, async ({ openPage }) => {
    const at = covers === "tonight" ? await aServiceToday() : await aDinner({ covers });
    const [host, admin] = [await asStaff(openPage, "host"), await asStaff(openPage, "admin")];
    const touched = [at];
    await play({ at, host, admin, openPage, also: (service) => touched.push(service) });
    for (const service of touched) await expectFiguresOfRows(admin, service);
  });
}
