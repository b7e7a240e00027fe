import type { ActionFunction, AppLoadContext } from "@remix-run/cloudflare";
import { actionOutcome } from "#workers/http/action-outcome.ts";
import { isShortForm, LostForm, readForm, withKeptForm } from "#workers/http/form-body.ts";
import { bodyLimitAt, type Found, pageAt, respondAny } from "#workers/http/pages.ts";
import { refusal } from "#workers/http/refusal-page.ts";

/** A request to read as Remix takes it: it throws at a body, even an empty one. */
function withoutBody(request: Request): Request {
  if (request.body === null) return request;
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal });
}

/** A request as Remix takes it: it compares Origin with Host, and throws at what cross-site.ts allows. */
function withoutOrigin({ url, method, headers, signal }: Request, body: BodyInit | null): Request {
  const others = new Headers(headers);
  others.delete("Origin");
  return new Request(url, { method, headers: others, signal, body });
}

function isRedirect(value: unknown): value is Response {
  return value instanceof Response && value.status >= 300 && value.status < 400;
}

async function respondToForm(
  action: ActionFunction,
  { page, params }: Found,
  request: Request,
  context: AppLoadContext,
): Promise<Response> {
  const outcome = await actionOutcome(action, { request, params, context });
  const answered = outcome.ok ? outcome.result : outcome.thrown;
  if (isRedirect(answered)) return answered;
  if (answered instanceof LostForm) return refusal(answered.reason);
  if (page.isRushed && outcome.ok) {
    const { url, headers, signal } = request;
    // Without its method, which the attempt has had: what is left is to show it.
    return page.respond(new Request(url, { headers, signal }), context);
  }
  return page.respond(withoutOrigin(request, null), context);
}

/**
 * Answers a request by the routes. The action of a form is called at once: most of them redirect,
 * for which no page has to be made. What it comes to otherwise is Remix's to show.
 */
export async function respondByRoutes(
  request: Request,
  address: URL,
  context: AppLoadContext,
): Promise<Response> {
  const { method } = request;
  const isReading = method === "GET" || method === "HEAD";
  if (!isReading && method !== "POST") return refusal("bad-method");
  const found = pageAt(address);
  const respond = found?.page.respond ?? respondAny;
  if (isReading) return respond(withoutBody(request), context);
  const action = found?.page.action;
  const limit = found?.page.bodyLimit ?? bodyLimitAt(address);
  if (found?.page.isRushed && action && isShortForm(request.headers, limit)) {
    return respondToForm(action, found, withKeptForm(request, context.platform), context);
  }
  const form = await readForm(request, limit);
  if (!form.ok) return refusal(form.reason);
  if (found && action) {
    return respondToForm(action, found, withKeptForm(form.request, context.platform), context);
  }
  return respond(withoutOrigin(form.request, form.request.body), context);
}
