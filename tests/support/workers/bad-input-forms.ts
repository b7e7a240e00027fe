import fc from "fast-check";
import { type Encoded, encoded, oddText } from "#tests/support/workers/bad-input-texts.ts";
import { aRequestKey } from "#tests/support/workers/request-key.ts";

/** A field of every form there is, with a value that is right; a new field has to be added here. */
export const rightFields: Record<string, string> = {
  time: "20:00",
  covers: "2",
  firstName: "Claire",
  lastName: "Martin",
  email: "claire@example.test",
  phone: "06 12 34 56 78",
  note: "Un gâteau",
  dietaryNote: "Sans noix",
  website: "",
  requestKey: aRequestKey(),
  intent: "refuse",
  force: "1",
  reason: "Complet",
  next: "/admin",
  lang: "fr",
  theme: "dark",
  password: "cerise et griotte",
  expectedVersion: "1",
  date: "2027-03-05",
  service: "soir",
  source: "phone",
  houseNote: "Banquette",
  notify: "on",
  ifFull: "over",
  instead: "2027-03-05 soir 20:00",
  minutes: "20",
  capacity: "covers",
  slot: "20:00",
  dayNote: "Match à 21 h",
  noteVersion: "0",
};

/** The names that addresses carry after their question mark. */
export const queryNames = [
  "covers",
  "time",
  "month",
  "date",
  "from",
  "after",
  "q",
  "done",
  "service",
  "to",
  "before",
  "copy",
  "caller",
];

/** The names of buttons that lead the form they stand in to another page. */
export const buttonNames = ["elsewhere"];

const oddNames = [
  ...buttonNames,
  ...[...queryNames, "next", "_routes", "index", "_data", ""],
  ...["__intent__", "__state__", "__proto__", "__proto__[x]", "a[b]", "a[99999999]", "a.b.c"],
  ...["covers[0]", "time[]", "requestKey[x]", "constructor"],
  ...["kept.reason", "kept.", "keptFor", "keptUntil", "keptSignature", "keptWhy", "keptWords"],
];

type Pair = [name: Encoded, value: Encoded];

const wrongPairs: fc.Arbitrary<Pair[]> = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(rightFields), ...oddNames).map(encoded), oddText),
  { maxLength: 5 },
);

/** A form with every field, apart from those that are missing, repeated or spoiled. */
const nearlyRight: fc.Arbitrary<Pair[]> = fc
  .tuple(fc.subarray(Object.keys(rightFields), { minLength: 10 }), wrongPairs, fc.boolean())
  .map(([kept, wrong, isRepeated]) => {
    const spoiled = new Set(isRepeated ? [] : wrong.map(([name]) => name));
    const right = kept.filter((name) => !spoiled.has(name));
    return [...right.map((name): Pair => [name, encoded(rightFields[name] ?? "")]), ...wrong];
  });

const pairs = fc.oneof({ weight: 3, arbitrary: nearlyRight }, wrongPairs);

/** Text after the question mark of an address, all of it wrong. */
export const wrongQueries = wrongPairs.map(joined);

function joined(all: Pair[]): Encoded {
  return all.map((pair) => pair.join("=")).join("&");
}

export type Body = { type: string | null; encoding?: string; bytes: Uint8Array<ArrayBuffer> };

/** The bytes of encoded text; what is no escape stays as it is. */
function bytesOf(text: Encoded): Uint8Array<ArrayBuffer> {
  const decoded = text.replace(/%([0-9a-f]{2})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Uint8Array.from(decoded, (letter) => letter.charCodeAt(0));
}

const boundary = "----couverts";

function multipart(fields: Pair[], file: boolean): Encoded {
  const parts = fields.map(([name, value], at) => {
    const filename = file && at % 2 === 0 ? '; filename="x.txt"' : "";
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${value}\r\n`;
  });
  return `${parts.join("")}--${boundary}--\r\n`;
}

const form = "application/x-www-form-urlencoded";
const multipartForm = `multipart/form-data; boundary=${boundary}`;

/** Bodies of all kinds: forms of both encodings, cut off, of another kind, packed, or far too large. */
export const bodies: fc.Arbitrary<Body> = fc.oneof(
  {
    weight: 8,
    arbitrary: pairs.map((all) => ({ type: form, bytes: new TextEncoder().encode(joined(all)) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(pairs, fc.boolean())
      .map(([all, file]) => ({ type: multipartForm, bytes: bytesOf(multipart(all, file)) })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pairs, fc.nat(200)).map(([all, cut]) => {
      const whole = bytesOf(multipart(all, true));
      return { type: multipartForm, bytes: whole.slice(0, Math.max(0, whole.length - cut)) };
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom("application/json", "text/plain", "multipart/form-data", "x", null, form),
        fc.constantFrom('{"covers":2,"__proto__":{"x":1}}', "[", "covers=2", "", "\u0000"),
      )
      .map(([type, text]) => ({ type, bytes: new TextEncoder().encode(text) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("gzip", "br", "identity")
      .map((encoding) => ({ type: form, encoding, bytes: bytesOf("%1F%8B%08%00covers=2") })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("note=", "a[99999999]=", "a&").map((start) => ({
      type: form,
      bytes: new TextEncoder().encode(start.repeat(1_000_000 / start.length)),
    })),
  },
);
