import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { slugSchema } from "#app/paths.ts";
import { showMailHtml } from "#app/server/mail/mailbox/show-mail-html.ts";
import { noPreviewMail, requirePreview } from "#app/server/mail/require-preview.ts";

// A mail carries its styles inline, which the pages' policy forbids: it is shown in a sandbox of its own.
const policy =
  "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

export async function loader({ request, params, context: { platform } }: LoaderFunctionArgs) {
  requirePreview(request, platform.env);
  const slug = slugSchema.safeParse(params.slug).data;
  const html = slug === undefined ? null : await showMailHtml({ slug }, platform);
  if (html === null) throw noPreviewMail();
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
    },
  });
}
