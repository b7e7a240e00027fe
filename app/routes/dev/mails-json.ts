import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listPreviewMails } from "#app/server/db/preview-mails.ts";
import { recipientAsked } from "#app/server/mail/mailbox-query.ts";
import { requirePreview } from "#app/server/mail/require-preview.ts";

/** The newest 1000 mails, or those to one address with `?to=`: an evening's bookings fit. */
const mostMails = 1000;

export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  requirePreview(request, platform.env);
  const to = recipientAsked(request);
  const mails = await listPreviewMails(platform.db, { to, before: null, limit: mostMails });
  return Response.json(
    mails.map(({ to, subject, kind, text, html, attachments }) => {
      return { to, subject, kind, text, html, attachments };
    }),
    { headers: { "Cache-Control": "no-store" } },
  );
}
