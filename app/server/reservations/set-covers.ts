import type { Actor } from "#app/domain/reservations/command-inputs.ts";
import type { Outcome } from "#app/domain/reservations/commands.ts";
import { refusal } from "#app/domain/result.ts";
import type { CoversSetting } from "#app/domain/schedule/covers-override.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { giveToLedger } from "#app/server/ledger/rpc-client.ts";
import type { Platform } from "#app/server/platform.ts";
import { standingOfPlace } from "#app/server/reservations/standing-of-place.ts";
import { readConfig } from "#app/server/schedule/remembered-config.ts";

type Asked = {
  date: CalendarDate;
  service: ServiceSlug;
  setting: CoversSetting;
  key: string;
  actor: Actor;
};

/**
 * Sets the covers of a service of a day, or of one of its slots, by hand. Refused as the ledger
 * refuses, and before it where there is no such service or its date is out of reach.
 */
export async function setCovers(
  { date, service, setting, key, actor }: Asked,
  { env, db, now }: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<"set-capacity"> | { ok: false; reason: "too-far" }> {
  const config = await readConfig(db, { from: date, to: date });
  const standing = standingOfPlace(config, { date, service }, now);
  if (standing !== null) return refusal(standing);
  const envelope = { key, actor, at: now, notify: false };
  return giveToLedger(
    env,
    { date, service },
    { ...envelope, kind: "set-capacity" as const, ...setting },
  );
}
