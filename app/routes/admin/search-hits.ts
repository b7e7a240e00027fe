import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readSearchQuery } from "#app/http/search-query.ts";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { searchReservations } from "#app/server/reservation-views/search-reservations.ts";

export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  const { value } = await readAsStaff(request, platform, () =>
    searchReservations({ text: readSearchQuery(request) }, platform),
  );
  return Response.json(value, { headers: privateHeaders });
}
