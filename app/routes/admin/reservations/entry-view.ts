import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { startedEntry } from "#app/http/entry-page.ts";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";

export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  const { value } = await readAsStaff(request, platform, () => startedEntry(request, platform));
  return Response.json(value.view, { headers: privateHeaders });
}
