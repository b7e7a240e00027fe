import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { slugSchema } from "#app/paths.ts";
import { findPreviewMail } from "#app/server/db/preview-mails.ts";
import { noPreviewMail, requirePreview } from "#app/server/mail/require-preview.ts";

// A mail carries its styles inline, which the pages' policy forbids: it is shown in a sandbox of its own.
const policy =
  "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

export async function loader({ request, params, context: { platform } }: LoaderFunctionArgs) {
  requirePreview(request, platform.env);
  const slug = slugSchema.safeParse(params.slug).data;
  const mail = slug === undefined ? undefined : await findPreviewMail(platform.db, slug);
  if (!mail) throw noPreviewMail();
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
    },
  });
}
