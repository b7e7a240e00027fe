import { ServiceLine } from "#app/components/admin/reservations/service-line.tsx";
import { SlotBars } from "#app/components/admin/reservations/slot-bars.tsx";
import { isIdle, type ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** That a service is closed, why, and whether somebody comes all the same. */
export function ClosedMessage({ summary }: { summary: ServiceSummary }) {
  const { closedLabel: label, confirmed, pending } = summary;
  return (
    <p className="text-soft">
      <span>{label === null ? m.admin_closed() : m.admin_closed_because({ label })}</span>
      {confirmed + pending > 0 ? (
        <strong className="text-stop">{` · ${m.admin_closed_with_tables()}`}</strong>
      ) : null}
    </p>
  );
}

/** A service of a day in figures: the line with a bar per slot under it, or that it is closed. */
export function ServiceFigures({ summary }: { summary: ServiceSummary }) {
  return (
    <div className="space-y-2">
      {summary.isOpen ? null : <ClosedMessage summary={summary} />}
      {isIdle(summary) ? null : (
        <>
          <ServiceLine {...summary} />
          <SlotBars slots={summary.slots} />
        </>
      )}
    </div>
  );
}
