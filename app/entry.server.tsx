import type { AppLoadContext, EntryContext } from "@remix-run/cloudflare";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
// React's build for Node, which development would take, lacks this function.
import { renderToString } from "react-dom/server.browser";
import { NonceContext } from "#app/components/ui/nonce.ts";
import { asksForHydration } from "#app/http/route-handle.ts";
import { isPassingFailure } from "#app/server/db/d1/failure.ts";
import { hydrationHandoff } from "#app/server/http/hydration-handoff.ts";
import { reportError } from "#app/server/http/report-error.ts";
import { contentSecurityPolicy, newNonce } from "#app/server/http/security-headers.ts";

function isHydrated({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) =>
    asksForHydration(routeModules[route.id]?.handle),
  );
}

function pageOf(context: EntryContext, url: string, nonce: string | null): string {
  // The data is handed over apart: in one piece, React would not wait for it.
  const page = { ...context, serverHandoffStream: undefined };
  return renderToString(
    <NonceContext.Provider value={nonce ?? undefined}>
      <RemixServer context={page} url={url} nonce={nonce ?? undefined} />
    </NonceContext.Provider>,
  );
}

/**
 * Renders a page in one piece, which takes half the time of streaming or less: React encodes
 * each attribute of a stream for itself. Loaders are awaited before, so nothing comes later.
 */
export default async function handleRequest(
  { url }: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = isHydrated(context) ? newNonce() : null;
  const page = pageOf(context, url, nonce);
  const scripts = nonce === null ? "" : await hydrationHandoff(context.serverHandoffStream, nonce);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce, new URL(url)));
  return new Response(`<!DOCTYPE html>${page}${scripts}`, { status, headers });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (isPassingFailure(error)) context.platform.isOutage = true;
  if (!request.signal.aborted && !isRouteErrorResponse(error)) reportError(error);
}
