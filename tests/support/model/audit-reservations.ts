import { expect } from "vitest";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { Entry } from "#tests/support/model/reference/ledger.ts";
import type { Run } from "#tests/support/model/run.ts";

/** What of an entry stands in its row. */
type Standing = Omit<Entry, "mails" | "overs" | "told" | "bookedAt" | "kept">;

/** The number that a text of the model holds; `null` where there is none. */
function numberIn(text: string | null): number | null {
  return text ? Number(text.replace("@example.test", "").match(/[0-9]$/)?.[0]) : null;
}

function latenessOf({ lateMinutes, lateSaidBy, isLateRead }: ReservationRow): Entry["lateness"] {
  if (lateMinutes === null || lateSaidBy === null) return null;
  return { minutes: lateMinutes, by: lateSaidBy, isRead: isLateRead };
}

/** A row in the words of the reference. */
function standingBy({ harness }: Run, row: ReservationRow): Standing {
  const { status, pendingReason: why, version, source, isMistake, requestedChange } = row;
  expect(numberIn(row.dietaryNote), "the diet with the note").toBe(numberIn(row.note));
  return {
    ...harness.askedOf(row),
    status,
    why,
    version,
    source,
    isMistake,
    requestedChange: requestedChange && harness.askedOf(requestedChange),
    who: { mail: numberIn(row.email), phone: numberIn(row.phone) },
    name: numberIn(row.firstName),
    note: numberIn(row.note),
    houseNote: numberIn(row.houseNote),
    arrived: row.arrivedCovers,
    lateness: latenessOf(row),
    isLate: row.late,
  };
}

/** Every reservation is as the reference has it: nothing lost, nothing more, nothing else. */
export function auditReservations(run: Run, tables: readonly ReservationRow[]): void {
  const written = run.codes.map((code) => {
    const row = tables.find((table) => table.code === code);
    if (!row) throw new Error(`A reservation that was acknowledged is gone: ${code}`);
    return standingBy(run, row);
  });
  const expected = run.reference.entries.map(
    ({ mails: _m, overs: _o, told: _t, bookedAt: _b, kept: _k, ...entry }): Standing => entry,
  );
  expect(tables, "reservations that nobody was told of").toHaveLength(expected.length);
  expect(written).toEqual(expected);
}
