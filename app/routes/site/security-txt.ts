import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { securityContact } from "#app/server/http/security-contact.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const text = await securityContact(context.platform);
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
