import { type SQL, sql } from "drizzle-orm";
import { undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { type Database, runTogether } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";

type ReservationVersion = { code: ReservationCode; version: number };

/** A version of a reservation that may be taken back: what was before it, since when it stands. */
export type UndoableRow = ReservationVersion & {
  before: ReservationRow;
  /** The covers too many that it stood with, before. */
  over: number;
  at: Instant;
  /** Whether a mail about it has been claimed by a sender. */
  isMailClaimed: boolean;
};

/** The mails about a version have slugs that begin with its code and number. */
function isAboutVersion(code: SQL, version: SQL): SQL {
  return sql`mails.slug BETWEEN ${code} || '-' || ${version} || '-' AND ${code} || '-' || ${version} || '.'`;
}

function named(versions: readonly ReservationVersion[]): SQL {
  return sql`(SELECT value ->> '$.code' AS code, value ->> '$.version' AS version
    FROM json_each(${JSON.stringify(versions)}))`;
}

/** A mail that no sender has ever claimed: what one has tried may have left, whatever came of it. */
const isUntouched = sql`(mails.status = 'queued' AND mails.claimed_at IS NULL)`;

/** A mail about one of these versions is, or was, in a sender's hands. */
export function isAnyMailClaimed(versions: readonly ReservationVersion[]): SQL {
  return sql`EXISTS (SELECT 1 FROM ${named(versions)} AS undone, mails
    WHERE ${isAboutVersion(sql`undone.code`, sql`undone.version`)} AND NOT ${isUntouched})`;
}

/** What is kept with the command that changed a reservation: the row, and the covers too many. */
type KeptBefore = { row: ReservationRow; over: number };

/** What `storedBefore` wrote. */
function beforeFrom(stored: string): KeptBefore {
  return JSON.parse(stored);
}

/** A reservation as it is kept with the command that changed it. */
export function storedBefore(before: KeptBefore): string {
  return JSON.stringify(before);
}

/** What is kept of these versions to take them back; one round trip to D1. */
export async function readUndoable(
  db: Database,
  versions: readonly ReservationVersion[],
): Promise<UndoableRow[]> {
  const claimed = sql`EXISTS (SELECT 1 FROM mails
    WHERE ${isAboutVersion(sql`kept.code`, sql`kept.version`)} AND NOT ${isUntouched})`;
  const rows = await db.all<{
    code: ReservationCode;
    version: number;
    at: number;
    before: string;
    claimed: number;
  }>(sql`
    SELECT kept.code, kept.version, kept.at, kept.before, ${claimed} AS claimed
    FROM ${named(versions)} AS undone
    JOIN processed_commands AS kept
      ON kept.code = undone.code AND kept.version = undone.version AND kept.before IS NOT NULL`);
  return rows.map(({ code, version, at, before, claimed: isClaimed }) => {
    const { row, over } = beforeFrom(before);
    return { code, version, at, before: row, over, isMailClaimed: isClaimed === 1 };
  });
}

const kept = preparedQuery((db) =>
  db
    .select({
      code: sql<ReservationCode>`${processedCommands.code}`,
      version: sql<number>`${processedCommands.version}`,
      at: processedCommands.at,
    })
    .from(processedCommands)
    .where(
      // Not by the index of time: the one of what is kept holds these alone.
      sql`${processedCommands.before} IS NOT NULL
        AND +${processedCommands.at} > ${sql.placeholder("after")}`,
    ),
);

/** What of any reservation may be taken back now; an index holds that alone. */
export function listKept(db: Database, now: Instant) {
  return kept(db, { after: now - undoMilliseconds });
}

/** The statements that withdraw the mails of versions which are taken back, and forget what was before. */
export function withdrawVersions(versions: readonly ReservationVersion[]): SQL[] {
  return [
    sql`UPDATE mails SET status = 'withdrawn' FROM ${named(versions)} AS undone
      WHERE ${isAboutVersion(sql`undone.code`, sql`undone.version`)} AND ${isUntouched}`,
    sql`UPDATE processed_commands SET before = NULL FROM ${named(versions)} AS undone
      WHERE processed_commands.code = undone.code AND processed_commands.version = undone.version
        AND processed_commands.before IS NOT NULL`,
  ];
}

/** Empties what was kept to take back that which can be taken back no more. */
export async function forgetUndoable(db: Database, now: Instant): Promise<void> {
  // By the index of what may be undone: the one by time holds the commands of thirty days.
  await runTogether(db, [
    sql`UPDATE processed_commands INDEXED BY processed_commands_to_undo SET before = NULL
      WHERE before IS NOT NULL AND at <= ${now - undoMilliseconds}`,
  ]);
}
