import type { NamedSummary } from "#app/components/admin/reservations/day-services.tsx";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { ComingServices } from "#app/components/admin/today/coming-services.tsx";
import { m } from "#app/i18n/compiled/messages.js";
import { serviceName } from "#app/i18n/service-name.ts";

/** The services of today that are over, folded to a line. */
export function OverServices({ services }: { services: readonly NamedSummary[] }) {
  if (services.length === 0) return null;
  const words = services.map(
    ({ name, confirmed }) => `${serviceName(name)}, ${partyLabel(confirmed)}`,
  );
  return (
    <details className="border-y border-line">
      <summary className="min-h-target py-2.5 text-soft marker:text-soft">
        <span>{[m.covers_over_services(), ...words].join(" · ")}</span>
      </summary>
      <ComingServices services={services} />
    </details>
  );
}
