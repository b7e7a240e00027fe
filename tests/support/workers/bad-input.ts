import fc from "fast-check";
import { type Body, bodies, wrongQueries } from "#tests/support/workers/bad-input-forms.ts";
import { type Encoded, oddText } from "#tests/support/workers/bad-input-texts.ts";
import { addressOf, parametersOf } from "#tests/support/workers/every-route.ts";

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
      query: fc.oneof(fc.constant(""), wrongQueries),
      body: bodies,
      headers: fc.record({
        Cookie: fc.constantFrom(...cookies, "__Host-session=%00; lang=[;;=; theme"),
        "Accept-Language": fc.constantFrom("fr", "en", "*", "fr;q=1e309,en;q=-0", "x".repeat(600)),
        "Sec-Fetch-Site": fc.constant("same-origin"),
      }),
    })
    .map((asked) => requestOf(route, asked));
}
