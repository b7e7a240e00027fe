import type { SubmissionResult } from "@conform-to/react";
import { AlternativesList } from "#app/components/booking/alternatives-list.tsx";
import { BookingForm } from "#app/components/booking/booking-form.tsx";
import { BookingTrail } from "#app/components/booking/booking-trail.tsx";
import { DuplicateNotice } from "#app/components/booking/duplicate-notice.tsx";
import { RefusalNotice } from "#app/components/booking/refusal-notice.tsx";
import { serviceMessage } from "#app/components/booking/service-message.ts";
import { coversStep, dateStep, serviceStep } from "#app/components/booking/steps.ts";
import { ToCalendar } from "#app/components/booking/to-calendar.tsx";
import { UnsentNotice } from "#app/components/booking/unsent-notice.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import {
  type Alternatives,
  type ServiceOffer,
  serviceRefusal,
} from "#app/domain/availability/day-offer.ts";
import { type BookingObstacle, isUncertain } from "#app/domain/reservations/booking-failure.ts";
import type { PrefillDetails } from "#app/domain/reservations/prefill-details.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { type CalendarDate, monthOf } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

/** What the form starts from: the address, or what an earlier attempt was answered. */
export type BookingAttempt = BookingObstacle & {
  time: string | null;
  isMisread: boolean;
  /** Whether the form says that a second table is meant. */
  again: boolean;
  lastResult: SubmissionResult<string[]> | null;
  /** `null` for a page without a form: a key that stands nowhere would keep it from being shared. */
  requestKey: string | null;
  /** What was typed already, here or on the page of another choice; `null` before anything was. */
  details: PrefillDetails | null;
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
  const { failure, unsent, isMisread, requestKey, standing, ...form } = attempt;
  const refusal = serviceRefusal(offer);
  // What may have been booked already is learnt by sending the same form again.
  const isAsIs = isUncertain(failure) || unsent === "too-many";
  const canSend = refusal === null || isAsIs;
  const told = failure === "key-reused" ? (refusal ?? failure) : failure;
  const words = told === null ? serviceMessage(offer) : null;
  const formKey = canSend ? requestKey : null;
  const hasForm = formKey !== null;
  return (
    <SiteShell restaurant={restaurant} details={attempt.details} hasForm={hasForm}>
      <h1 className="page-title">{canSend ? m.site_form_heading() : m.site_form_none()}</h1>
      {words === null ? null : <p className="mt-4 max-w-prose text-[1.1rem]">{words}</p>}
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
      {told === null ? null : told === "duplicate" ? (
        <DuplicateNotice standing={standing} phone={restaurant.phone} hasForm={canSend} />
      ) : (
        <RefusalNotice failure={told} isBookable={refusal === null} phone={restaurant.phone} />
      )}
      {unsent === null || !canSend ? null : (
        <UnsentNotice unsent={unsent} phone={restaurant.phone} />
      )}
      {alternatives === null ? null : (
        <AlternativesList
          requested={{ date, service: offer.service.slug, covers, time: attempt.time }}
          phone={refusal === "past" ? null : restaurant.phone}
          hasForm={hasForm}
          details={attempt.details}
          alternatives={alternatives}
        />
      )}
      {formKey !== null ? (
        <BookingForm
          requestKey={formKey}
          action={paths.reserveService(date, offer.service.slug, { covers })}
          changeCovers={paths.reserveDate(date, { covers })}
          isSentAgain={isUncertain(failure)}
          isOwn={standing !== null}
          {...{ offer, covers }}
          {...form}
        />
      ) : (
        <ToCalendar covers={covers} month={monthOf(date)} />
      )}
    </SiteShell>
  );
}
