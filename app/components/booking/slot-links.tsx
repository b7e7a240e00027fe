import { Choice, choiceLook } from "#app/components/booking/choice.tsx";
import { slotId } from "#app/components/booking/slot-id.ts";
import { SlotStateLabel } from "#app/components/booking/states.tsx";
import type { SlotOffer } from "#app/domain/availability/day-offer.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { timeOfDay } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type SlotLinksProps = {
  date: CalendarDate;
  offers: readonly SlotOffer[];
  covers: number;
  /** Whether each time says its service, where times of several stand together. */
  named?: boolean;
  /** The service whose form stands on the page: its times lead to the form's own, which keep it. */
  inForm?: ServiceSlug | null;
  /** The time that was chosen before. */
  chosen?: string | null;
};

/** Times as ways to the form; one that nobody can ask for is only shown. */
export function SlotLinks({
  date,
  offers,
  covers,
  named = false,
  inForm = null,
  chosen = null,
}: SlotLinksProps) {
  return (
    <ul className="choices">
      {offers.map((offer) => (
        <li key={`${offer.service.slug} ${offer.slot.time}`}>
          <SlotLink
            {...{ date, covers, named, ...offer }}
            isChosen={offer.slot.time === chosen}
            isHere={offer.service.slug === inForm}
          />
        </li>
      ))}
    </ul>
  );
}

type SlotLinkProps = SlotOffer & {
  date: CalendarDate;
  covers: number;
  named: boolean;
  isChosen: boolean;
  isHere: boolean;
};

function SlotLink({ date, covers, service, slot, named, isChosen, isHere }: SlotLinkProps) {
  const content = (
    <>
      <span className="font-display text-[1.3rem] leading-tight">
        {timeOfDay(slot.time)}
        {named ? <span className="text-[1rem] text-soft"> {serviceName(service)}</span> : null}
      </span>
      <SlotStateLabel slot={slot} />
    </>
  );
  if (!slot.bookable) {
    return <span className={choiceLook({ leads: false, of: "time" })}>{content}</span>;
  }
  const isRaised = slot.state !== "full";
  if (isHere) {
    return (
      <Choice to={`#${slotId(slot.time)}`} chooses of="time" isRaised={isRaised}>
        {content}
      </Choice>
    );
  }
  const to = paths.reserveService(date, service.slug, { covers, time: slot.time });
  return (
    <Choice to={to} isCurrent={isChosen} of="time" isRaised={isRaised}>
      {content}
    </Choice>
  );
}
