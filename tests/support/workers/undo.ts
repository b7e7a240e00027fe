import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { ReservationResult, UndoCommand } from "#app/domain/reservations/commands.ts";
import { undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { aBooking, aStatusCommand, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, db, soir } from "#tests/support/workers/restaurant.ts";

/** The last moments in which something may be taken back. */
export const soon = undoMilliseconds - 1000;

/** A party of four that waits in a service for four, because another of two is there. */
export async function aRequest(): Promise<{ day: ServiceDayKey; request: ReservationResult }> {
  const day = { date: anUnusedDate(), service: soir };
  taken(await ledgerOf(day).execute(aBooking({ covers: 2 })));
  const request = taken(await ledgerOf(day).execute(aBooking({ covers: 4 })));
  expect(request.status).toBe("pending");
  return { day, request };
}

/** A party of four that was refused just now. */
export async function aRefusal() {
  const { day, request } = await aRequest();
  const at = Date.now();
  const refuse = aStatusCommand("refuse", request.code, { at });
  const refused = taken(await ledgerOf(day).execute(refuse));
  return { day, request, refused, at };
}

/** The undo of a version that led away from a table of four on that day. */
export function undoOf(
  day: ServiceDayKey,
  { code, version }: ReservationResult,
  at: number,
): UndoCommand {
  const { kind: _kind, ...envelope } = aStatusCommand("accept", code, {
    at,
    expectedVersion: version,
  });
  const placement = { ...day, time: aBooking().time, covers: 4 };
  return { ...envelope, kind: "undo", placement };
}

/** The mails of a version, with what has become of them. */
export async function mailsOf({
  code,
  version,
}: Pick<ReservationResult, "code" | "version">): Promise<string[]> {
  const isIts = and(eq(mails.subject, code), eq(mails.sequence, version));
  const rows = await db.select().from(mails).where(isIts);
  return rows.map(({ kind, status }) => `${kind} ${status}`);
}
