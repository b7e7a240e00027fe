import { originLabel } from "#app/components/admin/covers/covers-label.ts";
import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import type { CoversOrigin } from "#app/domain/schedule/opening.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";

type CoversOriginProps = { origin: CoversOrigin; summary: ServiceSummary; present: LocalMoment };

/** Where the covers of the line come from; what is set by hand stands out, and is announced. */
export function CoversOriginNote({ origin, summary, present }: CoversOriginProps) {
  const isUsual = origin.kind === "week";
  const words = m.covers_origin({ origin: originLabel(origin, summary, present) });
  return (
    <p
      role="status"
      className={
        isUsual ? "text-[0.85em] text-soft max-sm:sr-only" : "font-medium max-sm:text-[0.9em]"
      }
    >
      {words}
    </p>
  );
}
