import {
  type ReservationCode,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import { days, type Instant } from "#app/domain/time/restaurant-clock.ts";
import { cookiesIn, setCookie } from "#app/server/http/cookies.ts";
import { isSignature, signatureOf } from "#app/server/links/signature.ts";
import type { LinkSecrets } from "#app/server/settings/link-secrets.ts";

// The cookie by which a browser is known again as the one that made a table: codes and days, signed.
const cookieName = "tables";
const maximumTables = 12;
const maximumDays = 180;
const day = days(1);
const entryForm = /^([a-z0-9]{6})([a-z0-9]{1,6})$/;

type Made = { code: ReservationCode; day: number };

function entryOf(text: string): Made[] {
  const parts = entryForm.exec(text);
  const code = reservationCodeSchema.safeParse(parts?.[1]).data;
  return code && parts?.[2] ? [{ code, day: Number.parseInt(parts[2], 36) }] : [];
}

function read(request: Request, secrets: LinkSecrets, now: Instant): Made[] {
  const value = cookiesIn(request.headers)[cookieName];
  if (value === undefined) return [];
  const [entries = "", signature = "", more] = value.split("~");
  if (more !== undefined || !isSignature(signature, "made-tables", entries, secrets)) return [];
  const oldest = Math.floor(now / day) - maximumDays;
  return entries
    .split(".")
    .flatMap(entryOf)
    .filter((made) => made.day >= oldest)
    .slice(0, maximumTables);
}

/** The reservations that the browser of a request has made, the latest first; only what is signed. */
export function madeTables(
  request: Request,
  secrets: LinkSecrets,
  now: Instant,
): ReservationCode[] {
  return read(request, secrets, now).map(({ code }) => code);
}

/** The `Set-Cookie` that remembers one more reservation, for pages that book alone. */
export function madeTablesCookie(
  request: Request,
  code: ReservationCode,
  secrets: LinkSecrets,
  now: Instant,
): string {
  const others = read(request, secrets, now).filter((made) => made.code !== code);
  const entries = [{ code, day: Math.floor(now / day) }, ...others]
    .slice(0, maximumTables)
    .map((made) => made.code + made.day.toString(36))
    .join(".");
  return setCookie({
    name: cookieName,
    value: `${entries}~${signatureOf("made-tables", entries, secrets[0])}`,
    maxAgeSeconds: (maximumDays * day) / 1000,
    path: "/reserve",
    secure: new URL(request.url).protocol === "https:",
  });
}
