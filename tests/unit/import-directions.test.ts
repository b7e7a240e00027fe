import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const wrongWays = [
  ["app/domain/schedule/service.ts", "app/server/clock.ts", "the-domain-is-pure"],
  ["app/components/service-line.tsx", "app/server/clock.ts", "components-know-no-server"],
  ["app/components/slot-picker.tsx", "app/i18n/with-locale.ts", "components-know-no-server"],
  ["app/components/ui/button.tsx", "app/domain/schedule/slots.ts", "ui-knows-no-restaurant"],
  ["app/server/accept.ts", "app/routes/site/home.tsx", "nothing-imports-a-route"],
  ["app/server/refuse.ts", "workers/queue.ts", "the-server-knows-no-worker"],
  ["app/server/cancel.ts", "app/components/line.tsx", "the-server-knows-no-page"],
  ["app/server/book.ts", "emails/index.ts", "only-the-deliverer-draws-mails"],
  ["emails/confirmed.tsx", "app/server/clock.ts", "mails-know-no-server"],
  ["app/routes/reserve.tsx", "app/server/db/schema/reservations.ts", "routes-hold-no-sql"],
  ["app/routes/mailbox.tsx", "app/server/db/preview-mails.ts", "routes-hold-no-sql"],
  ["app/server/show.ts", "tests/support/clock.ts", "the-product-knows-no-test-or-script"],
  ["app/server/list.ts", "app/domain/index.ts", "one-barrel"],
  ["app/server/change.ts", "app/server/utils/clock.ts", "a-noun-is-missing"],
  ["app/server/db/mails.ts", "app/server/clock.ts", "db-knows-the-domain-alone"],
  ["app/components/booking/trail.tsx", "app/http/cursor.ts", "components-know-no-plumbing"],
  ["app/domain/text/line.ts", "app/domain/mail/mail.ts", "no-room-above:app/domain/text"],
  ["app/server/links/key.ts", "app/server/mail/send.ts", "no-room-above:app/server/links"],
  [
    "app/components/site/shell.tsx",
    "app/components/guest/cancel.tsx",
    "no-room-above:app/components/site",
  ],
  ["app/server/expire.ts", "app/server/attic/old.ts", "no-room-without-a-place:app/server"],
] as const;

const otherWays = [
  ["app/domain/schedule/opening.ts", "app/domain/schedule/capacity.ts"],
  ["app/domain/schedule/capacity.ts", "app/domain/schedule/opening.ts"],
  ["app/routes/reservation.tsx", "app/server/clock.ts"],
] as const;

const root = mkdtempSync(join(tmpdir(), "couverts-directions-"));
let complaints = "";

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeAll(() => {
  for (const file of [".dependency-cruiser.cjs", "tsconfig.json", "package.json", "node_modules"]) {
    symlinkSync(resolve(file), join(root, file));
  }
  const nothing = "export const nothing = null;\n";
  const ways = [...wrongWays, ...otherWays];
  for (const [, to] of ways) write(to, nothing);
  for (const [from, to] of ways) write(from, `${nothing}export * as other from "#${to}";\n`);
  write("app/domain/role.ts", 'export * from "#app/domain/gone.ts";\n');
  const args = ["--config", ".dependency-cruiser.cjs", "app", "emails", "workers", "tests"];
  const depcruise = resolve("node_modules/.bin/depcruise");
  complaints = spawnSync(depcruise, args, { cwd: root, encoding: "utf8" }).stdout;
}, 30_000);

afterAll(() => rmSync(root, { recursive: true }));

describe("the import rule", () => {
  test.each(wrongWays)("refuses that %s imports %s: %s", (from, to, rule) => {
    expect(complaints).toContain(`error ${rule}: ${from} → ${to}`);
  });

  test("refuses a circle", () => {
    expect(complaints).toContain("error no-circle: app/domain/schedule/capacity.ts");
  });

  test("refuses an import of what is not there", () => {
    expect(complaints).toContain("error every-import-is-found: app/domain/role.ts");
  });

  test("lets a route import the server", () => {
    expect(complaints).not.toContain("app/routes/reservation.tsx");
  });
});
