import { EntryAtSlot } from "#app/components/admin/reservations/entry-at-slot.tsx";
import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** The slots of a service at which nobody comes yet, each with its “+”. */
export function EmptySlots({ summary }: { summary: ServiceSummary }) {
  const { date, service, isOpen, slots } = summary;
  const empty = slots.filter(({ held }) => held === 0);
  if (!isOpen || empty.length === 0) return null;
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <h2 className="text-[1em] font-normal text-soft">{m.entry_other_slots()}</h2>
      <ul className="flex flex-wrap gap-2">
        {empty.map(({ time }) => (
          <li key={time}>
            <EntryAtSlot {...{ date, service, time }} isTimed />
          </li>
        ))}
      </ul>
    </section>
  );
}
