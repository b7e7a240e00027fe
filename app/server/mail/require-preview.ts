import { m } from "#app/i18n/compiled/messages.js";
import type { Env } from "#app/server/env.ts";
import { isPreviewHost, isSentHere } from "#app/server/settings/hosts.ts";

/** A 404 in words, for the addresses of the mailbox that are no page. */
export function noPreviewMail(): Response {
  return new Response(m.site_error_not_found_title(), { status: 404 });
}

/**
 * Throws a 404 where mails leave for real, and for a request that came under a host which is neither
 * this machine nor named in PREVIEW_HOSTS, whatever else is set: there anyone could read the mails.
 */
export function requirePreview(
  request: Request,
  { MAIL_TRANSPORT, PREVIEW_HOSTS }: Pick<Env, "MAIL_TRANSPORT" | "PREVIEW_HOSTS">,
): void {
  const isKept = isSentHere(request) || isPreviewHost(new URL(request.url), PREVIEW_HOSTS);
  if (MAIL_TRANSPORT !== "preview" || !isKept) throw noPreviewMail();
}
