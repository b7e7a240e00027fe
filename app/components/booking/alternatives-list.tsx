import { DayLinks } from "#app/components/booking/day-links.tsx";
import { SlotLinks } from "#app/components/booking/slot-links.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import type { Alternatives } from "#app/domain/availability/day-offer.ts";
import type { PrefillDetails } from "#app/domain/reservations/prefill-details.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type AlternativesListProps = {
  /** What cannot be had. */
  requested: { date: CalendarDate; service: ServiceSlug; covers: number; time: string | null };
  alternatives: Alternatives;
  /** Whom to call; `null` where a call is of no use. */
  phone: ShownPhone | null;
  /** Whether the form of the wanted service stands on the page too. */
  hasForm?: boolean;
  /** What was typed already: it goes along to where the diner goes. */
  details: PrefillDetails | null;
};

/** Where else a party may go when its choice is not to be had, and whom to call. */
export function AlternativesList(props: AlternativesListProps) {
  const { alternatives, phone, details } = props;
  const isNothing = alternatives.slots.length + alternatives.days.length === 0;
  return (
    <section aria-labelledby="alternatives" className="my-8">
      <h2 id="alternatives" className="text-[min(1.5rem,8vw)]">
        {isNothing ? m.site_alternatives_none() : m.site_alternatives_title()}
      </h2>
      {details === null || isNothing ? null : (
        <p className="mt-1 text-soft">{m.site_alternatives_prefilled()}</p>
      )}
      <Choices {...props} />
      {phone === null ? null : (
        <p className="mt-3 flex flex-wrap items-center gap-x-2">
          {isNothing ? m.site_call() : m.site_call_us()} <PhoneLink phone={phone} />
        </p>
      )}
    </section>
  );
}

function Choices({ requested, alternatives, hasForm = false, details }: AlternativesListProps) {
  const { date, service, covers, time } = requested;
  const { slots, days } = alternatives;
  const carries = details !== null || hasForm;
  return (
    <>
      {slots.length > 0 ? (
        <>
          <h3 className="small-caps mt-4 mb-2 text-soft">{m.site_alternatives_same_day()}</h3>
          <SlotLinks {...{ date, covers }} offers={slots} inForm={hasForm ? service : null} named />
        </>
      ) : null}
      {days.length > 0 ? (
        <>
          <h3 className="small-caps mt-5 mb-2 text-soft">{m.site_alternatives_other_days()}</h3>
          <DayLinks days={days} to={pageOf} />
        </>
      ) : null}
    </>
  );

  function pageOf(day: CalendarDate): string {
    // Who has typed already goes straight on to the form.
    if (!carries) return paths.reserveDate(day, { covers });
    return paths.reserveService(day, service, { covers, time });
  }
}
