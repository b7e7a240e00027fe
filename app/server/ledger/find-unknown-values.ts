import { locales } from "#app/domain/locale.ts";
import { mailKindSchema, mailStatusSchema, mailSubjectKindSchema } from "#app/domain/mail/mail.ts";
import { attemptOutcomes, mailFaults } from "#app/domain/mail/mail-fault.ts";
import {
  pendingReasonSchema,
  reservationSourceSchema,
  reservationStatuses,
} from "#app/domain/reservations/reservation.ts";
import { roleSchema } from "#app/domain/role.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { mailAttempts, mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import {
  type ClosedList,
  listUnknownValues,
  type UnknownValues,
} from "#app/server/db/unknown-values.ts";
import { commandKinds } from "#app/server/ledger/handlers.ts";
import type { Platform } from "#app/server/platform.ts";

/** The columns that are plain text though their lists are closed, table by table. */
const closedLists: readonly [ClosedList, ...ClosedList[]][] = [
  [
    { column: reservations.status, values: reservationStatuses },
    { column: reservations.pendingReason, values: pendingReasonSchema.options },
    { column: reservations.source, values: reservationSourceSchema.options },
    { column: reservations.locale, values: locales },
    { column: reservations.lateSaidBy, values: ["guest", "staff"] },
  ],
  [
    { column: reservationEvents.kind, values: commandKinds },
    { column: reservationEvents.actor, values: ["guest", "staff", "system"] },
  ],
  [
    { column: mails.kind, values: mailKindSchema.options },
    { column: mails.subjectKind, values: mailSubjectKindSchema.options },
    { column: mails.status, values: mailStatusSchema.options },
    { column: mails.locale, values: locales },
  ],
  [
    { column: mailAttempts.outcome, values: attemptOutcomes },
    { column: mailAttempts.fault, values: mailFaults },
  ],
  [
    { column: users.role, values: roleSchema.options },
    { column: users.locale, values: locales },
  ],
  [{ column: restaurant.locale, values: locales }],
];

/**
 * Looks for values that no list has, which the database itself would take, and reports where and how
 * many: a version of the site that is older or newer than its rows. It repairs nothing.
 */
export async function findUnknownValues({ db }: Pick<Platform, "db">): Promise<UnknownValues[]> {
  const found: UnknownValues[] = [];
  for (const lists of closedLists) found.push(...(await listUnknownValues(db, lists)));
  for (const { table, column, rows } of found) {
    console.error(`Unknown values in ${table}.${column}: ${rows} rows.`);
  }
  return found;
}
