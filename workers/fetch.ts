import type { Locale } from "#app/domain/locale.ts";
import { negotiateLocale } from "#app/i18n/negotiate.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { loadContext } from "#app/server/context.ts";
import { assertSettings, type Env } from "#app/server/env.ts";
import { addSecurityHeaders } from "#app/server/security-headers.ts";
import { takeBackDeadCookie } from "#app/server/session.ts";
import { readAddress } from "#workers/address.ts";
import { answerByRoutes } from "#workers/answer-by-routes.ts";
import { answerArrival } from "#workers/arrival.ts";
import { isFromThisSite } from "#workers/cross-site.ts";
import { refusal } from "#workers/refusal.ts";
import { sharedPage } from "#workers/shared-pages.ts";

async function answer(
  request: Request,
  address: URL,
  env: Env,
  ctx: ExecutionContext,
  minted: string[],
): Promise<Response> {
  if (!isFromThisSite(request, address, env.PUBLIC_ORIGIN)) return refusal("cross-site");
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

/** Answers a request: the guards that every page shares, then Remix, in the person's language. */
export async function handleFetch(
  request: Request,
  env: Env,
  ctx: ExecutionContext,
): Promise<Response> {
  assertSettings(env);
  const locale = negotiateLocale(request.headers);
  const address = readAddress(request.url);
  if (!address) return secured(locale, async () => refusal("bad-address"));
  return sharedPage(request, address, locale, (minted) =>
    secured(locale, () => answer(request, address, env, ctx, minted)),
  );
}
