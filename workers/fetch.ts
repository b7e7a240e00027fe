import type { Locale } from "#app/domain/locale.ts";
import { negotiateLocale } from "#app/i18n/negotiate.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { loadContext } from "#app/server/context.ts";
import { assertSettings, type Env } from "#app/server/env.ts";
import { privateHeaders } from "#app/server/private-headers.ts";
import { mintRequestKey } from "#app/server/reservations/request-key.ts";
import { addSecurityHeaders } from "#app/server/security-headers.ts";
import { readAddress } from "#workers/address.ts";
import { answerByRoutes } from "#workers/answer-by-routes.ts";
import { isFromThisSite } from "#workers/cross-site.ts";
import { refusal } from "#workers/refusal.ts";
import { sharedPage } from "#workers/shared-pages.ts";
import { withoutTrailingText } from "#workers/trailing-text.ts";

async function answer(
  request: Request,
  address: URL,
  env: Env,
  ctx: ExecutionContext,
  minted: string[],
): Promise<Response> {
  if (!isFromThisSite(request, address, env.PUBLIC_ORIGIN)) return refusal("cross-site");
  return answerByRoutes(request, address, loadContext(env, ctx, minted));
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

/** Answers a request: the guards that every page shares, then Remix, in the person's language. */
export async function handleFetch(
  request: Request,
  env: Env,
  ctx: ExecutionContext,
): Promise<Response> {
  assertSettings(env);
  const locale = negotiateLocale(request.headers);
  const guestPage = withoutTrailingText(request, env.LINK_SECRET);
  if (guestPage !== null) return secured(locale, async () => movedTo(guestPage));
  const address = readAddress(request.url);
  if (!address) return secured(locale, async () => refusal("bad-address"));
  const mintKey = () => mintRequestKey(Date.now(), env.LINK_SECRET);
  return sharedPage(request, address, locale, mintKey, (minted) =>
    secured(locale, () => answer(request, address, env, ctx, minted)),
  );
}
