import * as build from "virtual:remix/server-build";
import { createRequestHandler } from "@remix-run/cloudflare";
import type { Locale } from "#app/domain/locale.ts";
import { negotiateLocale } from "#app/i18n/negotiate.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { loadContext } from "#app/server/context.ts";
import { assertSettings, type Env } from "#app/server/env.ts";
import { withSecurityHeaders } from "#app/server/security-headers.ts";
import { isReadableAddress } from "#workers/address.ts";
import { isFromThisSite } from "#workers/cross-site.ts";
import { readForm } from "#workers/form-body.ts";
import { refusal } from "#workers/refusal.ts";
import { sharedPage } from "#workers/shared-pages.ts";

const handleRequest = createRequestHandler(build, import.meta.env.MODE);

async function answer(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  if (!isReadableAddress(request.url)) return refusal("bad-address");
  if (!isFromThisSite(request, env.PUBLIC_ORIGIN)) return refusal("cross-site");
  const form = await readForm(request);
  if (!form.ok) return refusal(form.reason);
  return handleRequest(form.request, loadContext(env, ctx));
}

async function securedAnswer(
  request: Request,
  locale: Locale,
  env: Env,
  ctx: ExecutionContext,
): Promise<Response> {
  const secured = withSecurityHeaders(await withLocale(locale, () => answer(request, env, ctx)));
  secured.headers.append("Vary", "Accept-Language, Cookie");
  return secured;
}

/** Answers a request: the guards that every page shares, then Remix, in the person's language. */
export async function handleFetch(
  request: Request,
  env: Env,
  ctx: ExecutionContext,
): Promise<Response> {
  assertSettings(env);
  const locale = negotiateLocale(request.headers);
  return sharedPage(request, locale, () => securedAnswer(request, locale, env, ctx));
}
