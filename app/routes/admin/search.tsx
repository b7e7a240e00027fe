import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { SearchResults } from "#app/components/admin/search/search-results.tsx";
import { readSearchQuery } from "#app/http/search-query.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { searchReservations } from "#app/server/reservation-views/search-reservations.ts";

export function meta({ matches }: AdminMetaArgs) {
  return adminTitle(m.search_title(), matches);
}

export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  const { value } = await readAsStaff(request, platform, async () => {
    const text = readSearchQuery(request);
    return { text, result: await searchReservations({ text }, platform) };
  });
  return value;
}

export default function Search() {
  const { text, result } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-5">
      <h1 className="book-title">{m.search_title()}</h1>
      <SearchResults text={text} result={result} />
    </div>
  );
}
