import { ChoiceChip } from "#app/components/ui/choice-chip.tsx";
import { FieldError } from "#app/components/ui/field-frame.tsx";
import type { OfferedService } from "#app/domain/reservations/entry-view.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { serviceName } from "#app/i18n/service-name.ts";
import { signedNumber } from "#app/i18n/signed-number.ts";

type ServiceChoiceProps = {
  services: readonly OfferedService[];
  chosen: string;
  error: string | null;
};

function remainingLabel({ remaining }: OfferedService): string {
  if (remaining === null) return m.entry_remaining_unset();
  return remaining < 0 ? signedNumber(remaining) : m.entry_remaining({ count: remaining });
}

function ClosedDay({ services }: Pick<ServiceChoiceProps, "services">) {
  const label = services.find(({ closedLabel }) => closedLabel !== null)?.closedLabel;
  return (
    <p role="status" className="flex min-h-target items-center text-stop">
      {label ? m.entry_closed_day_label({ label }) : m.entry_closed_day()}
    </p>
  );
}

/** The services of a date that take place, each with the covers that are left. */
export function ServiceChoice({ services, chosen, error }: ServiceChoiceProps) {
  // A reservation may stand in a service that was closed since.
  const open = services.filter(({ isOpen, service }) => isOpen || service === chosen);
  return (
    <fieldset id="service" className="min-w-0">
      <legend className="mb-1 font-medium">{m.entry_service()}</legend>
      {open.length === 0 ? <ClosedDay services={services} /> : null}
      <div className="flex flex-wrap gap-1.5">
        {open.map((service) => (
          <ChoiceChip
            key={`${service.date}-${service.service}`}
            name="service"
            value={service.service}
            defaultChecked={service.service === chosen}
            aria-describedby={error ? "service-error" : undefined}
          >
            <span className="font-medium">{serviceName(service.name)}</span>
            <span className="text-[0.9em] text-soft">{remainingLabel(service)}</span>
          </ChoiceChip>
        ))}
      </div>
      {error ? <FieldError id="service-error">{error}</FieldError> : null}
    </fieldset>
  );
}
