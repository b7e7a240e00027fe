import { describe, expect, test } from "vitest";
import { clientSource } from "#app/server/http/client-source.ts";

function sourceOf(address: string): string {
  return clientSource(new Headers({ "CF-Connecting-IP": address }));
}

describe("where a request comes from", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    [" 203.0.113.7 ", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:cb00:7107", "203.0.113.7"],
    ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("of %j is %s", (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });

  test.each([
    "",
    "a diner",
    "203.0.113",
    "203.0.113.7, 198.51.100.1",
    "2001:db8::1::2",
    "[::1]:80",
  ])("of %j, which is no address, is one for all", (address) => {
    expect(sourceOf(address)).toBe("unknown");
  });

  test("of a request that does not tell is the same one", () => {
    expect(clientSource(new Headers())).toBe("unknown");
  });
});
