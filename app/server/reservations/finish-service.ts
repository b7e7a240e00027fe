import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { listOneServiceDay } from "#app/server/db/service-reservations.ts";
import { giveToLedger } from "#app/server/ledger/rpc-client.ts";
import type { Platform } from "#app/server/platform.ts";
import { lookUp } from "#app/server/reservations/command-reservation.ts";

type Asked = Pick<CommandOf<"finish">, "key" | "actor"> & {
  date: CalendarDate;
  service: ServiceSlug;
};

/**
 * Finishes a service of a day that is over: all that were still awaited have come, and nobody is told.
 * Refused as `not-found` where nothing was ever booked, as `not-over` before its end.
 */
export async function finishService(
  { date, service, key, actor }: Asked,
  { env, db, now }: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<"finish"> | { ok: false; reason: "not-found" }> {
  const found = await lookUp(() => db.batch([listOneServiceDay(db, date, service)]));
  if (!found.ok) return found;
  const [rows] = found.row;
  if (rows.length === 0) return { ok: false, reason: "not-found" };
  const envelope = { key, actor, at: now, notify: false };
  return giveToLedger(env, { date, service }, { ...envelope, kind: "finish" });
}
