import type { SlotFigures } from "#app/domain/reservations/service-summary.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { wholeNumber } from "#app/i18n/format.ts";

/** The figures behind the bars. */
export function SlotTable({ slots }: { slots: readonly SlotFigures[] }) {
  return (
    <table className="border-collapse text-left text-[min(1em,4.4vw)]">
      <caption className="sr-only">{m.admin_slots_title()}</caption>
      <thead>
        <tr className="border-b border-edge">
          <th className="py-1 pr-2 sm:pr-6 font-medium">{m.admin_slot()}</th>
          <th className="py-1 pr-2 sm:pr-6 text-right font-medium">{m.admin_slot_covers()}</th>
          <th className="py-1 text-right font-medium">{m.admin_slot_limit()}</th>
        </tr>
      </thead>
      <tbody>
        {slots.map(({ time, held, limit }) => (
          <tr key={time} className="border-b border-line">
            <th className="py-1 pr-2 sm:pr-6 font-normal">{time}</th>
            <td className="py-1 pr-2 sm:pr-6 text-right">{wholeNumber(held)}</td>
            <td className="py-1 text-right">
              {limit === null ? m.admin_no_limit() : wholeNumber(limit)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
