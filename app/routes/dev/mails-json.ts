import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { recipientAsked } from "#app/http/mailbox-query.ts";
import { listMails } from "#app/server/mail/mailbox/list-mails.ts";
import { requirePreview } from "#app/server/mail/require-preview.ts";

export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  requirePreview(request, platform.env);
  const mails = await listMails({ to: recipientAsked(request) }, platform);
  return Response.json(mails, { headers: { "Cache-Control": "no-store" } });
}
