import { request } from "node:http";
import { follow, journey, oldPhone, site } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";

journey("the home page needs no JavaScript of ours but one small file", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("/");
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  expect(scripts).toEqual([`${site}/site.js`]);
});

journey("an address that leads nowhere says so, with a way back", async ({ openPage }) => {
  const page = await openPage(oldPhone);
  await page.goto("/nulle-part");
  await page.getByRole("heading", { name: "Cette page n’existe pas" }).waitFor();
  await follow(page.getByRole("link", { name: "Revenir à l’accueil" }));
  expect(page.url()).toBe(`${site}/`);
});

/** Asks as no browser does, and gives the answer's status. */
function statusOf(path: string, method: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Length": Buffer.byteLength(body) };
    const sent = request(`${site}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

journey("a page is read by who sends a body along, even an empty one", async () => {
  for (const path of ["/", "/login", "/reserve?covers=2", "/api/availability?date=2026-01-01"]) {
    for (const body of ["", "a=b"]) {
      expect([path, body, await statusOf(path, "GET", body)]).toEqual([path, body, 200]);
      expect([path, body, await statusOf(path, "HEAD", body)]).toEqual([path, body, 200]);
    }
  }
});

journey(
  "a file that is not there is a page's to answer, and is not kept as files are",
  async () => {
    const missing = await fetch(`${site}/assets/gone-a1b2c3.js`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get("Cache-Control")).toBe("no-store");
    expect(await missing.text()).toContain("Cette page n’existe pas");
    const there = await fetch(`${site}/fonts/inter.woff2`);
    expect([there.status, there.headers.get("Cache-Control")]).toEqual([
      200,
      "public, max-age=31536000, immutable",
    ]);
  },
);

journey("files have the headers that keep pages safe", async ({ page }) => {
  await page.goto("/");
  const styles = await page.locator("link[rel=stylesheet]").getAttribute("href");
  const names = [
    "Strict-Transport-Security",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
  ];
  const home = await fetch(site);
  for (const path of [styles, "/fonts/inter.woff2", "/site.js", "/favicon.svg"]) {
    const { status, headers } = await fetch(`${site}${path}`);
    expect([path, status]).toEqual([path, 200]);
    for (const name of names) {
      expect([path, name, headers.get(name)]).toEqual([path, name, home.headers.get(name)]);
    }
    expect(headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  }
});

journey("no page under a borrowed name reads the mailbox of this machine", async () => {
  const address = new URL(site);
  for (const path of ["/dev/mails.json", "/x"]) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { Host: "evil.example", "MF-Original-URL": `${site}/dev/mails.json` };
      const sent = request(
        { host: address.hostname, port: address.port, path, headers },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on("error", reject);
      sent.end();
    });
    expect(status).toBe(301);
  }
});
