import fc from "fast-check";
import { addressOf, parametersOf } from "#tests/support/every-route.ts";

/**
 * Text as it travels: percent-encoded already, so that broken escapes and bytes that are no UTF-8
 * can be sent as well.
 */
type Encoded = string;

const oddTexts = [
  ...["", " ", "0", "-0", "-1", "2.5", "1e309", "NaN", "null", "true", "0x2", "２", "٢", "½"],
  ...["2026-02-30", "9999-12-31", "0000-00-00", "2100-02-29", "2026-1-1", "２０２６-11-27"],
  ...["25:00", "20:00:00", "２０:００", "petit-dejeuner", "UPPER", "a--b", "-", "."],
  ...["a\r\nBcc: all@evil.test", "\u2028", "\u202eevil", "\ufeff", "\u0000", "2\u0000", "\ud800"],
  ...["__proto__", "constructor", "toString", "[]", "{}", "[object Object]", "a[b]", "%", "'; --"],
  ...["../../admin", "//evil.test", "/\\evil.test", "/..//evil.test", "javascript:alert(1)"],
  ...['"><script>alert(1)</script>', "</script><script>alert(1)//", "{{7*7}}"],
  ...["a".repeat(2000), "é".repeat(600), "a-".repeat(900), "🍷".repeat(300)],
];

/** Escapes that decode to nothing: cut off, no hexadecimal, no UTF-8, half a surrogate pair. */
const brokenEscapes = ["%", "%2", "%zz", "%FF", "%E0%A4%A", "%C0%AE%C0%AE", "%ED%A0%80", "%00"];

/** Percent-encodes text, and a lone surrogate as the three bytes that older programs send. */
function encoded(text: string): Encoded {
  return [...text]
    .map((letter) => (letter.isWellFormed() ? encodeURIComponent(letter) : "%ED%A0%80"))
    .join("");
}

const oddText: fc.Arbitrary<Encoded> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...oddTexts).map(encoded) },
  { weight: 2, arbitrary: fc.constantFrom(...brokenEscapes) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 30 }).map(encoded) },
);

/** What is right somewhere: without it nothing would come past the first check of an address. */
export type RightValues = Record<"date" | "service" | "slug" | "period", string[]>;

/** The parameter names of all routes, with what to draw for each; a new name has to be added here. */
function paramsOf(right: RightValues): Record<string, fc.Arbitrary<Encoded>> {
  const drawn = (values: string[]) =>
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, oddText);
  return {
    date: drawn(right.date),
    service: drawn(right.service),
    slug: drawn(right.slug),
    period: drawn(right.period),
    "*": fc.oneof(oddText, fc.constantFrom("favicon.ico", "admin%2Freservations", ".env")),
  };
}

/** A field of every form there is, with a value that is right; a new field has to be added here. */
export const rightFields: Record<string, string> = {
  time: "20:00",
  covers: "2",
  firstName: "Claire",
  lastName: "Martin",
  email: "claire@example.test",
  phone: "06 12 34 56 78",
  note: "Un gâteau",
  requestKey: "00000000-0000-4000-8000-000000000000",
  intent: "refuse",
  force: "1",
  reason: "Complet",
  next: "/admin",
  lang: "fr",
  theme: "dark",
  password: "cerise et griotte",
};

const oddNames = [
  ...["month", "date", "from", "after", "q", "done", "to", "_routes", "index", "_data", ""],
  ...["__intent__", "__state__", "__proto__", "__proto__[x]", "a[b]", "a[99999999]", "a.b.c"],
  ...["covers[0]", "time[]", "requestKey[x]", "constructor"],
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

function joined(all: Pair[]): Encoded {
  return all.map((pair) => pair.join("=")).join("&");
}

type Body = { type: string | null; encoding?: string; bytes: Uint8Array<ArrayBuffer> };

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

const bodies: fc.Arbitrary<Body> = fc.oneof(
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

const methods = fc.oneof(
  { weight: 5, arbitrary: fc.constant("GET") },
  { weight: 8, arbitrary: fc.constant("POST") },
  { weight: 2, arbitrary: fc.constantFrom("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS") },
);

export type BadRequest = { path: string; init: RequestInit; isHtml: boolean };

type Asked = {
  method: string;
  values: Record<string, Encoded>;
  suffix: string;
  query: string;
  body: Body;
  headers: Record<string, string>;
};

function requestOf(route: string, asked: Asked): BadRequest {
  const { method, values, suffix, query, body, headers } = asked;
  const filled = addressOf(route, values);
  const path = filled === "/" && suffix !== "" ? "/_root.data" : filled + suffix;
  const sent = new Headers(headers);
  const hasBody = method !== "GET" && method !== "HEAD";
  if (hasBody && body.type !== null) sent.set("Content-Type", body.type);
  if (hasBody && body.encoding) sent.set("Content-Encoding", body.encoding);
  return {
    path: query === "" ? path : `${path}?${query}`,
    init: { method, headers: sent, body: hasBody ? body.bytes : null },
    isHtml: suffix === "",
  };
}

/** Requests to a route that are wrong in any way; `cookies` are those of the people who send them. */
export function badRequests(
  route: string,
  right: RightValues,
  cookies: string[],
): fc.Arbitrary<BadRequest> {
  const known = paramsOf(right);
  const values = Object.fromEntries(
    parametersOf(route).map((name) => {
      const drawn = known[name];
      if (!drawn) throw new Error(`Nothing is known of the parameter ${name} of ${route}.`);
      return [name, drawn];
    }),
  );
  return fc
    .record({
      method: methods,
      values: fc.record(values),
      suffix: fc.constantFrom("", "", ".data"),
      query: fc.oneof(fc.constant(""), wrongPairs.map(joined)),
      body: bodies,
      headers: fc.record({
        Cookie: fc.constantFrom(...cookies, "__Host-session=%00; lang=[;;=; theme"),
        "Accept-Language": fc.constantFrom("fr", "en", "*", "fr;q=1e309,en;q=-0", "x".repeat(600)),
        "Sec-Fetch-Site": fc.constant("same-origin"),
      }),
    })
    .map((asked) => requestOf(route, asked));
}
