import { createExecutionContext, env, waitOnExecutionContext } from "cloudflare:test";
import type { Env } from "#app/server/env.ts";
import { handleFetch } from "#workers/fetch.ts";

/** Visits a page of the site as it is deployed, where requests are counted. */
export async function visitCounted(path: string, init: RequestInit, settings: Partial<Env> = {}) {
  const request = new Request(`https://couverts.example${path}`, { redirect: "manual", ...init });
  const ctx = createExecutionContext();
  const response = await handleFetch(request, { ...env, LIMITS: "on", ...settings }, ctx);
  const text = await response.text();
  await waitOnExecutionContext(ctx);
  return { status: response.status, headers: response.headers, text };
}
