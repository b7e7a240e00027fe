import { cx } from "class-variance-authority";
import { Mark } from "#app/components/ui/mark.tsx";
import { coversTooMany, type ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { signedNumber } from "#app/i18n/signed-number.ts";

type Figures = Pick<ServiceSummary, "isOpen" | "base" | "confirmed" | "pending" | "remaining">;

function lineOf({ base, confirmed, pending, remaining }: Figures): string {
  return m.admin_line({
    base: base === "unset" ? m.admin_base_unset() : signedNumber(base),
    confirmed: signedNumber(confirmed),
    pending: signedNumber(pending),
    remaining: remaining === null ? "—" : signedNumber(remaining),
  });
}

/** The line that stands on every screen of a service, and what stands out of it, in words. */
export function ServiceLine({ className = "flex", ...figures }: Figures & { className?: string }) {
  const { isOpen, base } = figures;
  const tooMany = coversTooMany(figures);
  return (
    <div className={cx("flex-wrap items-baseline gap-x-3 gap-y-1", className)}>
      <p className="text-[min(1.15em,3.5vw)] leading-snug font-semibold" data-line>
        {lineOf(figures)}
      </p>
      {base === "unset" ? <p className="text-soft">{m.admin_unset_words()}</p> : null}
      {isOpen && base === 0 ? (
        <p className="text-soft max-sm:text-[0.9em]">{m.admin_zero_words()}</p>
      ) : null}
      {tooMany > 0 ? (
        <p className="inline-flex items-baseline gap-1.5 rounded-soft bg-stop-wash px-1.5 font-semibold text-stop">
          <Mark shape="diamond" />
          <span>{m.admin_too_many({ count: tooMany })}</span>
        </p>
      ) : null}
    </div>
  );
}
