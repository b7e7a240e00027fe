import { request } from "node:http";
import { expect } from "vitest";
import { follow, journey, oldPhone, site } from "../support/browser.ts";

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
    const sent = request(`${site}${path}`, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
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
