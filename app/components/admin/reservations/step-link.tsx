import { Link } from "@remix-run/react";
import { lineControl } from "#app/components/admin/reservations/line-button.tsx";

type StepLinkProps = { to: string; label: string; way: "earlier" | "later"; className?: string };

const looks = {
  earlier: { rel: "prev", arrow: "M10.5 6h-9m4-4-4 4 4 4" },
  later: { rel: "next", arrow: "M1.5 6h9m-4-4 4 4-4 4" },
} as const;

/** The way to what comes before or after in time, which the arrow keys take as well. */
export function StepLink({ to, label, way, className }: StepLinkProps) {
  const { rel, arrow } = looks[way];
  return (
    <Link {...{ to, rel }} aria-label={label} className={lineControl({ tone: "quiet", className })}>
      <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3.5">
        <path d={arrow} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Link>
  );
}
