import { eq } from "drizzle-orm";
import { findReservation } from "#app/server/db/reservations.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { fieldsOf } from "#tests/support/domain/html.ts";
import { type Booked, posted, visit } from "#tests/support/workers/guest.ts";
import { db, soir } from "#tests/support/workers/restaurant.ts";

type Fields = Record<string, string>;

/** The fields of a change that asks for another hour, or for what is told. */
export function aChangeForm({ date }: Booked, fields: Fields = {}): Fields {
  const requestKey = crypto.randomUUID();
  return { date, service: soir, time: "21:00", covers: "2", requestKey, ...fields };
}

/** Sends the form of a change by a guest's link. */
export function change(booked: Booked, fields: Fields = {}) {
  return visit(`${booked.path}/change`, posted(aChangeForm(booked, fields)));
}

/** Sends the form of her page by which she takes her change back. */
export async function withdraw({ path }: Booked) {
  const { text } = await visit(path);
  const fields = fieldsOf(text, `form[action="${path}/change"]`);
  if (!fields) throw new Error("No change is offered to be taken back");
  return visit(`${path}/change`, posted(Object.fromEntries(fields)));
}

/** Says by a guest's link that she will be late. */
export function sayLate(
  { path }: Booked,
  minutes: string,
  requestKey: string = crypto.randomUUID(),
) {
  return visit(`${path}/late`, posted({ minutes, requestKey }));
}

/** What is stored of a reservation. */
export async function rowOf({ code }: Booked) {
  const row = await findReservation(db, code);
  if (!row) throw new Error("The reservation is gone");
  return row;
}

/** The kinds of the mails of a reservation since it was booked, in order. */
export async function laterMails({ code }: Booked): Promise<string[]> {
  const rows = await db.select().from(mails).where(eq(mails.subject, code)).orderBy(mails.sequence);
  return rows.filter(({ sequence }) => sequence > 1).map(({ kind }) => kind);
}
