import type { Env } from "#app/server/env.ts";
import { isLoopback, isPreviewHost, isSentHere } from "#app/server/settings/hosts.ts";
import { firstOrigin, publicOrigins } from "#app/server/settings/origins.ts";
import { refusal } from "#workers/http/refusal-page.ts";

/**
 * Whether a request came under an address that is none of the site's: another host, or plain http
 * where it has https. This machine may always ask.
 */
export function isOtherHost(request: Request, address: URL, env: Env): boolean {
  if (isLoopback(address.hostname)) return !isSentHere(request);
  const origins = publicOrigins(env);
  if (origins.includes(address.origin)) return false;
  const isOurs = origins.some((origin) => new URL(origin).host === address.host);
  return isOurs || !isPreviewHost(address, env.PREVIEW_HOSTS);
}

/** Leads such a request to the site's first origin; a form is refused with 421, never sent on. */
export function respondToOtherHost(request: Request, address: URL, env: Env): Response {
  if (request.method !== "GET" && request.method !== "HEAD") return refusal("misdirected");
  const place = `${firstOrigin(env)}${address.pathname}${address.search}`;
  return new Response(null, { status: 301, headers: { Location: place } });
}
