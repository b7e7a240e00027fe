import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { locales } from "#app/domain/locale.ts";
import { mailKindSchema } from "#app/domain/mail/mail.ts";
import { freePort } from "../../scripts/port.ts";
import { journey } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";

const root = new URL("../..", import.meta.url).pathname;

let stop: (() => Promise<void>) | null = null;

journey.afterEach(() => stop?.());

/** Starts `npm run mails`; resolves to the address that it prints. */
async function showMails(): Promise<string> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "mails"], {
    cwd: root,
    env: { ...process.env, PORT: String(await freePort()) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  stop = async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\S+/.exec(line);
    if (address) return address[0];
  }
  throw new Error("It ended before it said where the mails are.");
}

journey(
  "npm run mails shows each kind in each language: its page, its text, its subject",
  async () => {
    const address = await showMails();
    const list = await (await fetch(address)).text();
    for (const kind of mailKindSchema.options) {
      for (const locale of locales) {
        const path = `/${locale}/${kind}/1`;
        expect(list).toContain(`href="${path}"`);
        const shown = await fetch(address + path);
        expect(shown.status).toBe(200);
        expect(await shown.text()).toContain(`src="${path}/html" width="390"`);
        const html = await fetch(`${address}${path}/html`);
        expect(await html.text()).toContain(`lang="${locale}"`);
        const text = await fetch(`${address}${path}/text`);
        expect(text.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
        expect(await text.text()).toContain("20:30");
      }
    }
    expect((await fetch(`${address}/fr/no-such-mail/1`)).status).toBe(404);
  },
);
