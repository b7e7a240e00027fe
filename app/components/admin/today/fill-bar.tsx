import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";

type FillBarProps = Pick<ServiceSummary, "base" | "confirmed" | "pending">;

/** How full a service is, as a bar beside its figures: confirmed, then what waits, of what it offers. */
export function FillBar({ base, confirmed, pending }: FillBarProps) {
  if (base === "unset" || base === 0) return null;
  const whole = Math.max(base, confirmed + pending);
  const within = Math.min(confirmed, base);
  const widthOf = (covers: number) => (covers / whole) * 100;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="h-2.5 w-full bg-line"
    >
      <rect width={widthOf(within)} height="10" className="fill-good" />
      <rect
        x={widthOf(within)}
        width={widthOf(confirmed - within)}
        height="10"
        className="fill-stop"
      />
      <rect
        x={widthOf(confirmed)}
        y="3"
        width={widthOf(pending)}
        height="4"
        className="fill-wait"
      />
    </svg>
  );
}
