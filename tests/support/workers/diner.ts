import { env, listDurableObjectIds } from "cloudflare:test";
import { sql } from "drizzle-orm";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { processedCommands, serviceDays } from "#app/server/db/schema/ledger.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { madeTablesCookie } from "#app/server/reservations/made-tables.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";
import { posted, visit } from "#tests/support/workers/guest.ts";
import { aRequestKey } from "#tests/support/workers/request-key.ts";
import { db } from "#tests/support/workers/restaurant.ts";

let diners = 0;

/** The cookie of the browser in which a table was booked. */
export function madeTablesCookieOf(code: ReservationCode): string {
  const request = new Request("https://couverts.example");
  return madeTablesCookie(request, code, linkSecrets(env), Date.now()).split(";")[0] ?? "";
}

/** The fields of a form that is right, by a diner of her own. */
export function aFilledForm(fields: Record<string, string> = {}): Record<string, string> {
  diners += 1;
  return {
    time: "20:00",
    covers: "2",
    firstName: "Élodie",
    lastName: `Lefèvre ${diners}`,
    email: `diner-${diners}@example.test`,
    phone: `+33 6 12 ${String(1_000_000 + diners)
      .slice(1)
      .replace(/\B(?=(..)+$)/g, " ")}`,
    note: "",
    requestKey: aRequestKey(),
    ...fields,
  };
}

/** Sends a booking form. */
export function book(date: string, service: string, fields = aFilledForm()) {
  return visit(`/reserve/${date}/${service}`, posted(fields));
}

/** How many rows a booking might have left, and how many ledgers there are. */
export async function traces() {
  const tables = [reservations, reservationEvents, serviceDays, processedCommands, mails];
  const rows = await Promise.all(
    tables.map((table) => db.select({ count: sql<number>`count(*)` }).from(table).get()),
  );
  const ledgers = await listDurableObjectIds(env.SERVICE_LEDGER);
  return { rows: rows.map((row) => row?.count), ledgers: ledgers.length };
}
