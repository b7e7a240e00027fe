import type { EntryContext } from "@remix-run/cloudflare";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
// React's build for Node, which development would take, lacks this function.
import { renderToReadableStream } from "react-dom/server.browser";
import { NonceContext } from "#app/components/nonce.ts";
import { asksForHydration } from "#app/hydration.ts";
import { reportError } from "#app/server/report-error.ts";
import { contentSecurityPolicy, newNonce } from "#app/server/security-headers.ts";

function isHydrated({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) =>
    asksForHydration(routeModules[route.id]?.handle),
  );
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
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
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(isHydrated(context) ? nonce : null));
  return new Response(page, { status: statusSeen, headers });
}

export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) reportError(error);
}
