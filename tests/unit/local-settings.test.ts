import { describe, expect, test } from "vitest";
import { wrongSettings } from "#app/server/settings/wrong-settings.ts";
import { localOrigin } from "../../scripts/port.ts";

const secret = "f3a9c1d07b5e4286a0f1e2d3c4b59687";

describe("a site on this machine", () => {
  test.each([
    [80, "http://localhost"],
    [443, "http://localhost:443"],
    [8787, "http://localhost:8787"],
  ])("is served on port %i under an origin that its settings take", (port, origin) => {
    expect(localOrigin(port)).toBe(origin);
    const settings = { LINK_SECRET: secret, MAIL_TRANSPORT: "preview" } as const;
    expect(wrongSettings({ ...settings, PUBLIC_ORIGIN: localOrigin(port) })).toEqual([]);
  });
});
