import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { guestSlugOf } from "#app/http/guest-slug.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { showCalendarToGuest } from "#app/server/reservation-views/show-to-guest-calendar.ts";

export async function loader({ params, context: { platform } }: LoaderFunctionArgs) {
  const calendar = await showCalendarToGuest({ slug: guestSlugOf(params) }, platform);
  if (!calendar.ok) {
    const headers = { ...privateHeaders, "Content-Type": "text/plain; charset=utf-8" };
    return new Response(m.guest_calendar_none(), { status: 404, headers });
  }
  const { filename, text } = calendar.value;
  return new Response(text, {
    headers: {
      ...privateHeaders,
      "Content-Type": "text/calendar; charset=utf-8",
      // Inline, because telephones then offer to add it where they would only store a download.
      "Content-Disposition": `inline; filename="${filename}"`,
    },
  });
}
