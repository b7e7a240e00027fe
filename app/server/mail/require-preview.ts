import { m } from "#app/i18n/compiled/messages.js";
import type { Env } from "#app/server/env.ts";

/** A 404 in words, for the addresses of the mailbox that are no page. */
export function noPreviewMail(): Response {
  return new Response(m.site_error_not_found_title(), { status: 404 });
}

function isOnThisMachine(origin: string): boolean {
  return ["localhost", "127.0.0.1"].includes(new URL(origin).hostname);
}

/**
 * Throws a 404 where mails leave for real, and on a public site that was left on `preview` by
 * mistake: there anyone could read the mails of others.
 */
export function requirePreview(env: Pick<Env, "MAIL_TRANSPORT" | "PUBLIC_ORIGIN">): void {
  const isPreview = env.MAIL_TRANSPORT === "preview" && isOnThisMachine(env.PUBLIC_ORIGIN);
  if (!isPreview) throw noPreviewMail();
}
