import type { Locale } from "#app/domain/locale.ts";
import { negotiateLocale } from "#app/i18n/negotiate.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { currentInstant } from "#app/server/clock.ts";
import { loadContext } from "#app/server/context.ts";
import type { BoundEnv, Env } from "#app/server/env.ts";
import { privateHeaders } from "#app/server/private-headers.ts";
import { mintRequestKey } from "#app/server/reservations/request-key.ts";
import { addSecurityHeaders } from "#app/server/security-headers.ts";
import { takeBackDeadCookie } from "#app/server/session.ts";
import { publicOrigins } from "#app/server/settings/origins.ts";
import { readAddress } from "#workers/address.ts";
import { answerByRoutes } from "#workers/answer-by-routes.ts";
import { answerArrival } from "#workers/arrival.ts";
import { isFromThisSite } from "#workers/cross-site.ts";
import { answerOtherHost, isOtherHost } from "#workers/host.ts";
import { refusal } from "#workers/refusal.ts";
import { logRequest } from "#workers/request-log.ts";
import { envForRequest, settingsRefusal } from "#workers/settings.ts";
import { sharedPage } from "#workers/shared-pages.ts";
import { withoutTrailingText } from "#workers/trailing-text.ts";

async function answer(
  request: Request,
  address: URL,
  env: Env,
  ctx: ExecutionContext,
  minted: string[],
): Promise<Response> {
  if (!isFromThisSite(request, address, publicOrigins(env))) return refusal("cross-site");
  const context = loadContext(env, ctx, minted);
  const { platform } = context;
  const arrival = await answerArrival(request, address, platform);
  const answered = arrival ?? (await answerByRoutes(request, address, context));
  takeBackDeadCookie(request, answered, platform);
  return answered;
}

async function secured(locale: Locale, work: () => Promise<Response>): Promise<Response> {
  const answer = await withLocale(locale, work);
  addSecurityHeaders(answer);
  answer.headers.append("Vary", "Accept-Language, Cookie");
  return answer;
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
    return secured(locale, async () => answerOtherHost(request, address, env));
  }
  const guestPage = withoutTrailingText(request, env);
  if (guestPage !== null) return secured(locale, async () => movedTo(guestPage));
  if (!address) return secured(locale, async () => refusal("bad-address"));
  const mintKey = () => mintRequestKey(currentInstant(env), env.LINK_SECRET);
  return sharedPage(request, address, locale, mintKey, (minted) =>
    secured(locale, () => answer(request, address, env, ctx, minted)),
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
