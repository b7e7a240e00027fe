import { findCommand } from "#app/server/db/commands.ts";
import type { Platform } from "#app/server/platform.ts";
import { checkRequestKey } from "#app/server/reservations/request-key.ts";

/**
 * Whether a form that could not be taken may be sent again with its key: one that the site minted
 * within 24 hours, or one that was used, whose outcome is then told.
 */
export async function isKeyKept(
  key: string,
  { env, db, now }: Pick<Platform, "env" | "db" | "now">,
): Promise<boolean> {
  const inputs = checkRequestKey(key, now, env);
  if (inputs !== "outdated") return inputs === "good";
  return (await findCommand(db, key)) !== undefined;
}
