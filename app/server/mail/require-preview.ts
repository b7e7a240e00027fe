import type { Env } from "#app/server/env.ts";

/** Throws a 404 where mails leave for real: there is no mailbox to look into. */
export function requirePreview(env: Pick<Env, "MAIL_TRANSPORT">): void {
  if (env.MAIL_TRANSPORT !== "preview") throw new Response(null, { status: 404 });
}
