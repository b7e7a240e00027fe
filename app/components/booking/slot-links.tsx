import { slotId } from "#app/components/booking/slot-id.ts";
import { SlotStateLabel } from "#app/components/booking/states.tsx";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { SlotOffer } from "#app/domain/day-offer.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
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
};

const shape = "flex min-h-14 flex-col justify-center rounded-soft border px-3 py-2";

/** Times as links to the form; one that nobody can ask for is only shown. */
export function SlotLinks({ date, offers, covers, named = false, inForm = null }: SlotLinksProps) {
  return (
    <ul className="choices">
      {offers.map(({ service, slot }) => {
        const content = (
          <>
            <span className="font-display text-[1.3rem] leading-tight">
              {timeOfDay(slot.time)}
              {named ? (
                <span className="text-[1rem] text-soft"> {serviceName(service)}</span>
              ) : null}
            </span>
            <SlotStateLabel slot={slot} />
          </>
        );
        const isHere = service.slug === inForm;
        return (
          <li key={`${service.slug} ${slot.time}`}>
            {slot.bookable ? (
              <a
                href={
                  isHere
                    ? `#${slotId(slot.time)}`
                    : paths.reserveService(date, service.slug, { covers, time: slot.time })
                }
                data-chooses={isHere || undefined}
                className={`${shape} border-edge no-underline hover:border-accent ${slot.state === "full" ? "" : "bg-raised"}`}
              >
                {content}
              </a>
            ) : (
              <span className={`${shape} border-transparent text-soft`}>{content}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
