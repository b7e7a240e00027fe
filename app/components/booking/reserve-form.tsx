import type { SubmissionResult } from "@conform-to/react";
import { AlternativesList } from "#app/components/booking/alternatives-list.tsx";
import { BookingForm } from "#app/components/booking/booking-form.tsx";
import { BookingTrail } from "#app/components/booking/booking-trail.tsx";
import { type BookingFailure, RefusalNotice } from "#app/components/booking/refusal-notice.tsx";
import { coversStep, dateStep, serviceStep } from "#app/components/booking/steps.ts";
import { SiteShell } from "#app/components/site-shell.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Alternatives, ServiceOffer } from "#app/domain/day-offer.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

/** What the form starts from: the address, or what an earlier attempt was answered. */
export type BookingAttempt = {
  time: string | null;
  isMisread: boolean;
  failure: BookingFailure | null;
  lastResult: SubmissionResult<string[]> | null;
  requestKey: string;
};

type ReserveFormProps = {
  view: {
    restaurant: RestaurantCard;
    date: CalendarDate;
    covers: number;
    offer: ServiceOffer;
    alternatives: Alternatives | null;
  };
  attempt: BookingAttempt;
};

/** The last page before a table: the choice made, what stands in its way, and the form. */
export function ReserveForm({ view, attempt }: ReserveFormProps) {
  const { restaurant, date, covers, offer, alternatives } = view;
  const { failure, isMisread, ...form } = attempt;
  return (
    <SiteShell restaurant={restaurant}>
      <h1 className="page-title">{m.site_form_heading()}</h1>
      <BookingTrail
        steps={[
          coversStep(covers, date),
          dateStep(date, covers),
          serviceStep(offer.service, date, covers),
        ]}
      />
      {isMisread ? (
        <Notice tone="wait" role="alert">
          {m.site_misread()}
        </Notice>
      ) : null}
      {failure === null ? null : <RefusalNotice failure={failure} />}
      {alternatives === null ? null : (
        <AlternativesList {...{ date, covers, alternatives }} phone={restaurant.phone} />
      )}
      <BookingForm
        action={paths.reserveService(date, offer.service.slug, { covers })}
        {...{ offer, covers }}
        {...form}
      />
    </SiteShell>
  );
}
