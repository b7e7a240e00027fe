import { eq } from "drizzle-orm";
import { addDays, daysBetween } from "#app/domain/time/calendar-date.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { aForm, anyForm, type FormCase, type FormCases } from "#tests/support/workers/form-case.ts";
import { db } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/workers/staff.ts";
import { twoTables } from "#tests/support/workers/two-tables.ts";

/** A form to the list of a coming service, which is not over. */
function toService(
  fields: Record<string, string>,
  cookie: () => Promise<string>,
): FormCase["senders"] {
  return anyForm(async () => {
    const [{ path }] = await twoTables();
    const list = path.slice(0, path.lastIndexOf("/"));
    return aForm(list, fields, { cookie: `lang=fr; ${await cookie()}` });
  });
}

/** The list of a service whose day has passed since two tables were booked for it. */
async function aPastList(): Promise<string> {
  const [{ code }] = await twoTables();
  const row = await findReservation(db, code);
  if (!row) throw new Error("The table that was just booked is not there");
  const date = addDays(row.date, -2 * daysBetween(utcDate(Date.now()), row.date) - 1);
  await db.batch([
    db.update(reservations).set({ date }).where(eq(reservations.date, row.date)),
    db.update(serviceDays).set({ date }).where(eq(serviceDays.date, row.date)),
  ]);
  return `/admin/reservations/history/${date}/${row.service}`;
}

const cases: FormCase[] = [
  {
    name: "the end of a service that is over, once and again",
    status: 303,
    senders: anyForm(async () =>
      aForm(await aPastList(), { intent: "finish" }, { cookie: await adminCookie() }),
    ),
  },
  {
    name: "the end of a service that is not over",
    status: 409,
    senders: toService({ intent: "finish" }, adminCookie),
  },
  { name: "nothing asked of a service", status: 400, senders: toService({}, adminCookie) },
  {
    name: "the end of a service by nobody",
    status: 401,
    senders: toService({ intent: "finish" }, async () => ""),
  },
  {
    name: "the end of a service by a diner",
    status: 403,
    senders: toService({ intent: "finish" }, async () => cookieOf((await aUser()).id)),
  },
];

/** The forms of the list of a service. */
export const serviceFormCases: FormCases = { "routes/admin/reservations/service": cases };
