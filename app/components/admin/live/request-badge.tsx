import { Link } from "@remix-run/react";
import { requestMessage } from "#app/components/admin/live/request-message.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import type { RequestCounts } from "#app/domain/live/request-counts.ts";
import { paths } from "#app/paths.ts";

/** The requests that wait for an answer, and the way to them; nothing where there are none. */
export function RequestBadge({ requests }: { requests: RequestCounts }) {
  if (requests.all === 0) return null;
  return (
    <Link
      to={`${paths.admin()}#requests`}
      className="ml-auto inline-flex min-h-target items-center gap-1.5 font-medium text-wait no-underline hover:underline"
    >
      <Mark shape="half" />
      <span>{requestMessage(requests)}</span>
    </Link>
  );
}
