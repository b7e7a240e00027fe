import { describe, expect, test } from "vitest";
import { emailSchema } from "#app/domain/mail/mail-address.ts";
import { bookingFormSchema } from "#app/domain/reservations/booking-form.ts";
import { aroundMessage, isolated } from "#app/domain/text/isolated-text.ts";
import { nameMatches } from "#app/domain/text/name-search.ts";
import {
  callName,
  fullName,
  nameSchema,
  titleSchema,
  unlinkedName,
} from "#app/domain/text/person-name.ts";
import { foreignLetters, holdsAddress } from "#app/domain/text/text-issue.ts";

describe("a name", () => {
  test.each([
    ["J.Li", "J.Li"],
    ["  Jean\u00A0Marie ", "Jean\u00A0Marie"],
    ["\u202Eevil", "evil"],
    ["עידו", "עידו"],
    ["محمد", "محمد"],
    ["A\r\nB", "A B"],
    ["d’Hérouville", "d’Hérouville"],
    ["S:t Clair", "S:t Clair"],
    ["Zoe\u0308", "Zoë"],
    ["\u200B", ""],
    ["\u3164", ""],
    ["-", ""],
    [" . ", ""],
    ["a".repeat(60), "a".repeat(60)],
    [`${"\u200B".repeat(300)}Li`, "Li"],
  ])("%j is kept as %j", (typed, name) => {
    expect(nameSchema.parse(typed)).toBe(name);
  });

  test.each(["\u2800", "\u0301", "12", "🍷", "A\u0000B", "A\uFFFD", "\u115F", "a".repeat(61)])(
    "%j is refused: it has no letter, cannot be read or is too long",
    (typed) => {
      expect(nameSchema.safeParse(typed).success).toBe(false);
    },
  );

  test.each([
    "http://evil.example/win",
    "URGENT: pay at https://evil.example or",
    "HTTPS:evil.example",
    "www.evil.example",
    "WWW.evil.example",
    "claire@example.org",
    "Claire／Martin",
    "http：//evil.example",
    "claire＠example.org",
    "ｗｗｗ．evil.example",
    "w\u200Bww.evil.example",
    "evil.example\u2215win",
    "A\r\nBcc: all@evil.test",
    "mailto:bob",
    "TEL:+33612345678",
    "javascript:alert(1)",
    "s\u200Bms：+33612345678",
  ])("%j is refused, because it holds an address", (typed) => {
    const issues = nameSchema.safeParse(typed).error?.issues.map(({ message }) => message);
    expect(issues).toEqual([holdsAddress]);
  });

  test("of a restaurant may hold a slash, and no address", () => {
    expect(titleSchema(80).parse("Café/Bar du Port")).toBe("Café/Bar du Port");
    expect(titleSchema(80).safeParse("http://evil.example").success).toBe(false);
    expect(titleSchema(80).safeParse("a@b.fr").success).toBe(false);
  });

  test("is printed in mails so that no reader makes a link of it", () => {
    expect(unlinkedName("J.Li")).toBe("J.\u200CLi");
    expect(unlinkedName("evil.example")).not.toContain("evil.example");
    expect(unlinkedName("a.b.example")).toBe("a.\u200Cb.\u200Cexample");
    expect(unlinkedName("evil。example")).toBe("evil。\u200Cexample");
    expect(unlinkedName("evil﹒example")).toBe("evil﹒\u200Cexample");
    expect(unlinkedName("J. Li Jr.")).toBe("J. Li Jr.");
  });

  test("of one word is whole, with no space beside it", () => {
    expect(fullName({ firstName: "Suharto", lastName: "" })).toBe("Suharto");
    expect(fullName({ firstName: "", lastName: "Suharto" })).toBe("Suharto");
    expect(callName({ firstName: "", lastName: "Suharto" })).toBe("Suharto");
    expect(fullName({ firstName: "Claire", lastName: "Martin" })).toBe("Claire Martin");
  });

  test("is found with and without its dots, accents and joiners", () => {
    expect(nameMatches("J.Li", "li")).toBe(true);
    expect(nameMatches("می\u200Cخواهم", "میخ")).toBe(true);
    expect(nameMatches("Suharto k7m2q9", "suha")).toBe(true);
  });

  test("from right to left is isolated in plain text, line by line", () => {
    expect(isolated("עידו כהן")).toBe("\u2068עידו כהן\u2069");
    expect(isolated("محمد\n\nعلي")).toBe("\u2068محمد\u2069\n\n\u2068علي\u2069");
    expect(isolated("Claire Martin")).toBe("Claire Martin");
    expect(aroundMessage((name) => `${name}, 2 covers`)).toEqual(["", ", 2 covers"]);
  });
});

describe("a mail address", () => {
  test.each([
    ["tom&jerry@example.org", "tom&jerry@example.org"],
    ["info@münchen.de", "info@xn--mnchen-3ya.de"],
    ["INFO@MÜNCHEN.DE", "info@xn--mnchen-3ya.de"],
    ["foo..bar@docomo.ne.jp", "foo..bar@docomo.ne.jp"],
    ["abc.@docomo.ne.jp", "abc.@docomo.ne.jp"],
    [".abc@docomo.ne.jp", ".abc@docomo.ne.jp"],
    ["a@例え。jp", "a@xn--r8jz45g.jp"],
    ["o'neil+table@example.co.uk", "o'neil+table@example.co.uk"],
    ["\u202Aclaire@example.org\u202C", "claire@example.org"],
    ["claire@exam\u00ADple.org\u200B", "claire@example.org"],
    ["mailto:claire@example.org", "claire@example.org"],
    [" Claire@Example.ORG\r\n", "claire@example.org"],
  ])("%j is kept as %j", (typed, address) => {
    expect(emailSchema.parse(typed)).toBe(address);
  });

  test.each([
    ...["?", "a b@c.de", "a@b@c.de", "@c.de", "a@", "a@-b.de", "a@b_c.de", "a@mün/chen.de"],
    ...["a@b.fr\r\nBcc: all@evil.test", "a@b.fr,c@d.fr", "a@b.fr\u0000", `${"a".repeat(250)}@b.fr`],
    ...['"a b"@c.de', "a@[127.0.0.1]", "Claire <a@b.fr>", "a@mün?chen.de", "a@mün:80"],
  ])("%j is refused", (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });

  test.each(["zoé@example.org", "用户@例子.cn"])("%j is refused in words of its own", (typed) => {
    const issues = emailSchema.safeParse(typed).error?.issues.map(({ message }) => message);
    expect(issues).toEqual([foreignLetters]);
  });
});

describe("the booking form", () => {
  const right = { time: "20:00", covers: "2", email: "a@b.fr", requestKey: "a-key-of-its-own" };

  test.each([
    [{ firstName: "Suharto", lastName: "" }],
    [{ firstName: "", lastName: "Suharto" }],
    [{ firstName: "Suharto" }],
    [{ firstName: "Suharto", lastName: "." }],
  ])("takes %o as a whole name", (names) => {
    const { firstName, lastName } = bookingFormSchema.parse({ ...right, ...names });
    expect(fullName({ firstName, lastName })).toBe("Suharto");
  });

  test("with neither says so once, beside the first, together with what else is wrong", () => {
    const wrong = { ...right, firstName: "", lastName: "\u200B", email: "?" };
    const paths = bookingFormSchema.safeParse(wrong).error?.issues.map(({ path }) => path.join());
    expect(paths?.sort()).toEqual(["email", "firstName"]);
  });
});
