import type { EntryContext } from "@remix-run/cloudflare";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
// React's build for Node, which development would take, lacks this function.
import { renderToReadableStream, renderToString } from "react-dom/server.browser";
import { NonceContext } from "#app/components/nonce.ts";
import { asksForHydration } from "#app/route-handle.ts";
import { reportError } from "#app/server/report-error.ts";
import { contentSecurityPolicy, newNonce } from "#app/server/security-headers.ts";

function isHydrated({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) =>
    asksForHydration(routeModules[route.id]?.handle),
  );
}

/** A page that the browser takes over: what it starts from is streamed at its end. */
async function hydratedPage(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = newNonce();
  let statusSeen = status;
  const page = await renderToReadableStream(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
    {
      signal: request.signal,
      onError(error: unknown) {
        statusSeen = 500;
        reportError(error);
      },
    },
  );
  // Loaders are awaited before this, so nothing is left to stream, and a late error keeps its status.
  await page.allReady;
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
  return new Response(page, { status: statusSeen, headers });
}

/** Renders a page; in one piece, which is much quicker, when nothing of it is left to the browser. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response | Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (isHydrated(context)) return hydratedPage(request, status, headers, context);
  const page = renderToString(<RemixServer context={context} url={request.url} />);
  headers.set("Content-Security-Policy", contentSecurityPolicy(null));
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) reportError(error);
}
