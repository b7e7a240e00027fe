import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { unstable_readConfig } from "wrangler";
import { addSecurityHeaders } from "#app/server/http/security-headers.ts";

const config = unstable_readConfig({ config: "wrangler.toml" });

describe("the delivered wrangler.toml", () => {
  test("is the production one: it sets no transport, and no origin of this machine", () => {
    expect(Object.keys(config.vars)).toEqual([]);
    const written = readFileSync("wrangler.toml", "utf8").replace(/^#.*$/gm, "");
    expect(written).not.toMatch(/localhost|127\.0\.0\.1|MAIL_TRANSPORT|PREVIEW_HOSTS|preview/i);
  });

  test("keeps the platform from writing addresses down, which hold names and keys", () => {
    expect(config.observability?.logs?.invocation_logs).toBe(false);
    expect(config.observability?.enabled).toBe(true);
    expect(config.logpush ?? false).toBe(false);
    expect(config.tail_consumers ?? []).toEqual([]);
  });

  test("names the secret without which no deployment is whole", () => {
    expect(config.secrets?.required).toEqual(["LINK_SECRET"]);
  });
});

test("files have the headers that every answer has", () => {
  const all = /^\/\*\n((?: {2}.+\n?)+)/m.exec(readFileSync("public/_headers", "utf8"))?.[1] ?? "";
  const given = all
    .trim()
    .split("\n")
    .map((line) => line.trim().split(": "));
  const response = new Response();
  addSecurityHeaders(response);
  response.headers.delete("Cache-Control");
  const requested = [...response.headers].map(([name, value]) => [name.toLowerCase(), value]);
  expect(given.map(([name, value]) => [name?.toLowerCase(), value]).sort()).toEqual(
    requested.sort(),
  );
});
