import { coversLabel } from "#app/components/admin/covers/covers-label.ts";
import { CoversButton, type ServiceForm } from "#app/components/admin/covers/set-covers.tsx";
import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import type { Capacity } from "#app/domain/schedule/capacity.ts";
import type { CoversChoice } from "#app/domain/schedule/covers-override.ts";
import { m } from "#app/i18n/compiled/messages.js";

type FullButtonProps = {
  summary: ServiceSummary;
  covers: { scheduled: { capacity: Capacity }; previous: CoversChoice };
  form: ServiceForm;
};

/** What the covers go back to: heard whole; on a phone its first word is seen, with which both begin. */
function BackTo({ covers }: { covers: string }) {
  const [back, whole] = [m.covers_back(), m.covers_back_to({ covers })];
  return (
    <span>
      <span>{back}</span>
      <span className="max-sm:sr-only">{whole.slice(back.length)}</span>
    </span>
  );
}

/** “Complet” for the whole service in one tap, and in the same place what takes it back. */
export function FullButton({ summary, covers, form }: FullButtonProps) {
  const { base } = summary;
  const { scheduled, previous } = covers;
  const isFull = base === 0;
  const back: CoversChoice = previous === 0 ? "inherit" : previous;
  const lifted = back === "inherit" ? scheduled.capacity : back;
  if (!summary.isOpen || (isFull && lifted === 0)) return null;
  return (
    <CoversButton form={form} slot={null} choice={isFull ? back : 0} className="text-[0.92em]">
      {isFull ? <BackTo covers={coversLabel(lifted)} /> : <span>{m.covers_full()}</span>}
    </CoversButton>
  );
}
