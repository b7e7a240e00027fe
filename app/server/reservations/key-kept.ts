import type { Platform } from "#app/server/context.ts";
import { findCommand } from "#app/server/db/commands.ts";
import { judgeRequestKey } from "#app/server/reservations/request-key.ts";

/**
 * Whether a form that could not be taken may be sent again with its key: one that the site minted
 * within 24 hours, or one that was used, whose outcome is then told.
 */
export async function isKeyKept(
  key: string,
  { env, db, now }: Pick<Platform, "env" | "db" | "now">,
): Promise<boolean> {
  const judgement = judgeRequestKey(key, now, env);
  if (judgement !== "outdated") return judgement === "good";
  return (await findCommand(db, key)) !== undefined;
}
