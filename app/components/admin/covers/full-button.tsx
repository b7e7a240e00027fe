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
      <span>{isFull ? m.covers_back_to({ covers: coversLabel(lifted) }) : m.covers_full()}</span>
    </CoversButton>
  );
}
