import { DayLinks } from "#app/components/booking/day-links.tsx";
import { SlotLinks } from "#app/components/booking/slot-links.tsx";
import { PhoneLink } from "#app/components/phone-link.tsx";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Alternatives } from "#app/domain/day-offer.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import { m } from "#app/i18n/compiled/messages.js";

type AlternativesListProps = {
  date: CalendarDate;
  covers: number;
  alternatives: Alternatives;
  phone: string;
  /** The service whose form stands on the page too. */
  inForm?: ServiceSlug | null;
};

/** Where else a party may go when its choice is not to be had, and whom to call. */
export function AlternativesList({
  date,
  covers,
  alternatives,
  phone,
  inForm,
}: AlternativesListProps) {
  const { slots, days } = alternatives;
  const isNothing = slots.length + days.length === 0;
  return (
    <section aria-labelledby="alternatives" className="my-8">
      <h2 id="alternatives" className="text-[1.5rem]">
        {isNothing ? m.site_alternatives_none() : m.site_alternatives_title()}
      </h2>
      {slots.length > 0 ? (
        <>
          <h3 className="small-caps mt-4 mb-2 text-soft">{m.site_alternatives_same_day()}</h3>
          <SlotLinks date={date} offers={slots} covers={covers} inForm={inForm} named />
        </>
      ) : null}
      {days.length > 0 ? (
        <>
          <h3 className="small-caps mt-5 mb-2 text-soft">{m.site_alternatives_other_days()}</h3>
          <DayLinks days={days} covers={covers} />
        </>
      ) : null}
      <p className="mt-3 flex flex-wrap items-center gap-x-2">
        {isNothing ? m.site_call() : m.site_call_us()} <PhoneLink phone={phone} />
      </p>
    </section>
  );
}
