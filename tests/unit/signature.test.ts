import { describe, expect, test } from "vitest";
import { isSignature, type SignedPurpose, signatureOf } from "#app/server/links/signature.ts";

const secret = "the secret of a test, long enough";
const another = "another secret of a test, as long";

/** What stands in mails, cookies and pages that were sent: these signatures must stay as they are. */
const signed: [SignedPurpose, string, string][] = [
  ["guest-link", "k7m2q9", "9e1594de6008f66e5a2299d747238076"],
  ["request-key", "abc", "jY9o4HGIl3CVj4RAooRkUO"],
  ["made-tables", "k7m2q9fgh", "zOYuMwAZflX3vDm0OzOsl94krp60kSeldgIlWUEzJMo"],
  ["kept-form", "a text", "rScvTCoXRGRZpFTpOUYOlrqXTLUva5my1bC1NRj7UjU"],
];

describe.each(signed)("the signature of %s", (purpose, text, signature) => {
  test("never changes", () => {
    expect(signatureOf(purpose, text, secret)).toBe(signature);
  });

  test("is taken by the present secret and by the one before", () => {
    expect(isSignature(signature, purpose, text, [secret])).toBe(true);
    expect(isSignature(signature, purpose, text, [another, secret])).toBe(true);
    expect(isSignature(signature, purpose, text, [another])).toBe(false);
  });

  test("is not taken altered, cut, longer, empty, or of another text", () => {
    const altered = `${signature.slice(0, -1)}${signature.endsWith("0") ? "1" : "0"}`;
    for (const wrong of [altered, signature.slice(0, -1), `${signature}0`, ""]) {
      expect(isSignature(wrong, purpose, text, [secret])).toBe(false);
    }
    expect(isSignature(signature, purpose, `${text}x`, [secret])).toBe(false);
  });

  test("is good for no other purpose", () => {
    for (const [other] of signed.filter(([each]) => each !== purpose)) {
      expect(isSignature(signature, other, text, [secret])).toBe(false);
    }
  });
});
