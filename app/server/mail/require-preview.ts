import { m } from "#app/i18n/compiled/messages.js";
import type { Env } from "#app/server/env.ts";

/** A 404 in words, for the addresses of the mailbox that are no page. */
export function noPreviewMail(): Response {
  return new Response(m.site_error_not_found_title(), { status: 404 });
}

/** Throws a 404 where mails leave for real: there is no mailbox to look into. */
export function requirePreview(env: Pick<Env, "MAIL_TRANSPORT">): void {
  if (env.MAIL_TRANSPORT !== "preview") throw noPreviewMail();
}
