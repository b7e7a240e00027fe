import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fieldsToKeep,
  isKeepable,
  keptInputs,
  readKeptInputs,
  signedText,
  type UnsignedForm,
  wordsToCopy,
} from "#app/domain/accounts/kept-form.ts";

const text = fc.string({
  unit: fc.oneof(fc.constantFrom("\r", "\n", "\0", "é", "🍷", '"'), fc.string()),
});
const pairs = fc.array(fc.tuple(text, text), { maxLength: 20 });

function formOf(fields: Iterable<[string, string]>): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

/** What a browser makes of text in a hidden input, once it is sent. */
function sent(value: string): string {
  return value.replaceAll("\0", "\ufffd").replace(/\r\n?|\n/g, "\r\n");
}

test("what is kept comes back from a browser as it was signed", () => {
  fc.assert(
    fc.property(pairs, (posted) => {
      const fields = fieldsToKeep(formOf(posted));
      const kept = { target: "/admin?q=é", until: 1_800_000_000_000, fields, signature: "s" };
      const inputs = keptInputs(kept).map(([name, value]): [string, string] => [
        sent(name),
        sent(value),
      ]);
      expect(readKeptInputs(formOf([...inputs, ["email", "a@b.fr"], ["password", "x"]]))).toEqual(
        kept,
      );
    }),
  );
});

test("no two forms are signed as the same text", () => {
  const form = fc.record({ target: text, until: fc.nat(), fields: pairs });
  fc.assert(
    fc.property(form, form, (one: UnsignedForm, other: UnsignedForm) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(signedText(one) === signedText(other)).toBe(isSame);
    }),
  );
});

describe("of a form", () => {
  test.each([
    ...["password", "currentPassword", "newPassword", "new-password", "PASSWORD", "passphrase"],
    ...["mot_de_passe", "pwd", "code", "two-factor.code", "otp", "clientSecret"],
  ])("the secret %s is not kept", (name) => {
    expect(fieldsToKeep([[name, "très secret"]])).toEqual([]);
  });

  test.each([
    "reason",
    "houseNote",
    "postalCode",
    "email",
    "phone",
    "expectedVersion",
    "intent",
    "shop.pinot",
  ])("%s is kept", (name) => {
    expect(fieldsToKeep([[name, "x"]])).toEqual([[name, "x"]]);
  });

  test("16 KiB are kept, names and bytes counted, and not one byte more", () => {
    const most = 16 * 1024;
    expect(isKeepable([["note", "x".repeat(most - 4)]])).toBe(true);
    expect(isKeepable([["note", "x".repeat(most - 3)]])).toBe(false);
    expect(isKeepable([["note", "é".repeat(most / 2)]])).toBe(false);
  });

  test("the longest text is what can be copied", () => {
    const fields: [string, string][] = [
      ["intent", "refuse"],
      ["reason", "Salle privatisée"],
    ];
    expect(wordsToCopy(fields)).toBe("Salle privatisée");
    expect(wordsToCopy([])).toBe("");
  });
});
