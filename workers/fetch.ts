import type { Locale } from "#app/domain/locale.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { takeBackDeadCookie } from "#app/server/accounts/session.ts";
import { currentInstant } from "#app/server/clock.ts";
import { isPassingFailure } from "#app/server/db/d1/failure.ts";
import type { BoundEnv, Env } from "#app/server/env.ts";
import { negotiateLocale } from "#app/server/http/negotiate-locale.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { addSecurityHeaders } from "#app/server/http/security-headers.ts";
import { loadContext } from "#app/server/platform.ts";
import { mintRequestKey } from "#app/server/reservations/request-key.ts";
import { publicOrigins } from "#app/server/settings/origins.ts";
import { readAddress } from "#workers/http/address.ts";
import { respondToArrival } from "#workers/http/arrival.ts";
import { isFromThisSite } from "#workers/http/cross-site.ts";
import { respondByRoutes } from "#workers/http/dispatch.ts";
import { isOtherHost, respondToOtherHost } from "#workers/http/host.ts";
import { outagePage } from "#workers/http/outage-page.tsx";
import { sharedPage } from "#workers/http/page-cache.ts";
import { refusal } from "#workers/http/refusal-page.ts";
import { logRequest } from "#workers/http/request-log.ts";
import { envForRequest, settingsRefusal } from "#workers/http/settings.ts";
import { withoutTrailingText } from "#workers/http/trailing-text.ts";

async function responseOf(
  request: Request,
  address: URL,
  env: Env,
  ctx: ExecutionContext,
  minted: string[],
): Promise<Response> {
  if (!isFromThisSite(request, address, publicOrigins(env))) return refusal("cross-site");
  const context = loadContext(env, ctx, minted);
  const { platform } = context;
  try {
    const arrival = await respondToArrival(request, address, platform);
    const answered = arrival ?? (await respondByRoutes(request, address, context));
    // Data alone is read by our own script, which knows what to make of a failure.
    const isPage = !address.pathname.endsWith(".data");
    if (platform.isOutage && isPage) return outagePage(address, platform.postedForm);
    takeBackDeadCookie(request, answered, platform);
    return answered;
  } catch (error) {
    reportError(error);
    return isPassingFailure(error) ? outagePage(address, platform.postedForm) : refusal("failure");
  }
}

async function secured(locale: Locale, work: () => Promise<Response>): Promise<Response> {
  const response = await withLocale(locale, work);
  addSecurityHeaders(response);
  response.headers.append("Vary", "Accept-Language, Cookie");
  return response;
}

/** Not kept by browsers: the address holds the guest's key. */
function movedTo(Location: string): Response {
  return new Response(null, { status: 302, headers: { ...privateHeaders, Location } });
}

async function respond(
  request: Request,
  address: URL | null,
  bound: BoundEnv,
  ctx: ExecutionContext,
): Promise<Response> {
  const locale = negotiateLocale(request.headers);
  const reading = envForRequest(bound);
  if (!reading.ok) return secured(locale, async () => settingsRefusal(reading.wrong, request));
  const { env } = reading;
  if (address && isOtherHost(request, address, env)) {
    return secured(locale, async () => respondToOtherHost(request, address, env));
  }
  const guestPage = withoutTrailingText(request, env);
  if (guestPage !== null) return secured(locale, async () => movedTo(guestPage));
  if (!address) return secured(locale, async () => refusal("bad-address"));
  const mintKey = () => mintRequestKey(currentInstant(env), env.LINK_SECRET);
  return sharedPage(request, address, locale, mintKey, (minted) =>
    secured(locale, () => responseOf(request, address, env, ctx, minted)),
  );
}

/** Answers a request: the guards that every page shares, then Remix, in the person's language. */
export async function handleFetch(
  request: Request,
  bound: BoundEnv,
  ctx: ExecutionContext,
): Promise<Response> {
  const address = readAddress(request.url);
  let status = 500;
  try {
    const response = await respond(request, address, bound, ctx);
    status = response.status;
    return response;
  } finally {
    logRequest(request, address, status);
  }
}
