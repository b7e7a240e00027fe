import { Choice } from "#app/components/booking/choice.tsx";
import { dayMarks, dayStateWord } from "#app/components/booking/states.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { dayState } from "#app/domain/availability/availability.ts";
import { asSlot, type ChangeOffer } from "#app/domain/availability/change-offer.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { serviceName } from "#app/i18n/service-name.ts";

type ChangeServicesProps = {
  offers: readonly ChangeOffer[];
  current: ServiceSlug;
  to: (service: ServiceSlug) => string;
};

/** The services of a day as ways to their times; nothing where there is only one. */
export function ChangeServices({ offers, current, to }: ChangeServicesProps) {
  if (offers.length < 2) return null;
  return (
    <nav aria-labelledby="services" className="mt-8">
      <h2 id="services" className="mb-3 text-[min(1.3rem,8vw)]">
        {m.guest_change_services()}
      </h2>
      <ul className="choices">
        {offers.map(({ service, slots }) => (
          <li key={service.slug}>
            <Choice to={to(service.slug)} isCurrent={service.slug === current} of="day" isRaised>
              <span>{serviceName(service)}</span>
              <StateWord state={dayState(slots.map(asSlot))} />
            </Choice>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function StateWord({ state }: { state: ReturnType<typeof dayState> }) {
  return (
    <span className="flex items-baseline gap-1.5 text-[0.82rem] text-soft">
      <Mark shape={dayMarks[state]} className="text-accent" />
      {dayStateWord(state)}
    </span>
  );
}
