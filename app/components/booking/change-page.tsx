import { ChangeChoice } from "#app/components/booking/change-choice.tsx";
import { ChangeForm } from "#app/components/booking/change-form.tsx";
import {
  type ChangeProblem,
  ChangeProblemNotice,
  changeProblemMessage,
} from "#app/components/booking/change-problem.tsx";
import { ChangeServices } from "#app/components/booking/change-services.tsx";
import { DayLinks } from "#app/components/booking/day-links.tsx";
import { StandingLine } from "#app/components/guest/standing-line.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextAnchor } from "#app/components/ui/text-link.tsx";
import type { ChangeOffer } from "#app/domain/availability/change-offer.ts";
import type { DayOffer } from "#app/domain/availability/day-offer.ts";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

/** What the form starts from: the address, or what an earlier attempt was answered. */
export type ChangeAttempt = {
  problem: ChangeProblem | null;
  time: string | null;
  requestKey: string;
  isMisread: boolean;
};

type ChangePageProps = {
  reservation: GuestReservation;
  change: Omit<Placement, "time"> & {
    today: CalendarDate;
    last: CalendarDate;
    partyMax: number;
    offers: readonly ChangeOffer[];
    nearby: readonly DayOffer[];
  };
  phone: ShownPhone;
  attempt: ChangeAttempt;
};

/** The page on which a guest moves her table: what stands, what she may have instead, the form. */
export function ChangePage({ reservation, change, phone, attempt }: ChangePageProps) {
  const { slug, status } = reservation;
  const { date, covers, offers, nearby } = change;
  const { problem, isMisread } = attempt;
  const open = offers.filter(({ slots }) => slots.length > 0);
  const offer = open.find(({ service }) => service.slug === change.service) ?? open[0] ?? null;
  const at = (query: Parameters<typeof paths.guestChange>[1]) =>
    paths.guestChange(slug, { date, covers, ...query });
  return (
    <>
      <h1 className="page-title">
        {status === "pending" ? m.guest_change_title_request() : m.guest_change_title()}
      </h1>
      <StandingLine reservation={reservation} />
      {problem === null || problem === "time" ? null : (
        <ChangeProblemNotice problem={problem} phone={phone} />
      )}
      {isMisread ? (
        <Notice tone="wait" role="alert" className="mt-8">
          {m.site_misread()}
        </Notice>
      ) : null}
      <ChangeChoice
        slug={slug}
        change={{ ...change, service: offer?.service.slug ?? change.service }}
      />
      {offer === null ? null : (
        <ChangeServices
          offers={open}
          current={offer.service.slug}
          to={(service) => at({ service })}
        />
      )}
      <Times {...{ reservation, change, offer, phone, attempt }} />
      {nearby.length > 0 ? (
        <section aria-labelledby="nearby" className="mt-12">
          <h2 id="nearby" className="mb-3 text-[min(1.3rem,8vw)]">
            {m.site_nearby_title()}
          </h2>
          <DayLinks
            days={nearby}
            to={(day) => at({ date: day, service: offer?.service.slug ?? change.service })}
          />
        </section>
      ) : null}
      <p className="mt-8">
        <TextAnchor href={paths.guestReservation(slug)}>{m.guest_change_leave()}</TextAnchor>
      </p>
    </>
  );
}

function Times(props: ChangePageProps & { offer: ChangeOffer | null }) {
  const { reservation, change, offer, phone, attempt } = props;
  const { covers, partyMax, offers } = change;
  if (offer?.slots.some(({ meaning }) => meaning !== null)) {
    const { time, requestKey, problem } = attempt;
    const error = problem === "time" ? changeProblemMessage(problem) : null;
    return (
      <ChangeForm
        isOwn={change.date === reservation.date && offer.service.slug === reservation.service.slug}
        date={change.date}
        {...{ reservation, covers, offer, time, requestKey, error }}
      />
    );
  }
  const closure = offers.find((each) => each.closure !== null)?.closure ?? null;
  return (
    <div className="mt-8">
      {closure === null ? null : <p>{m.site_service_closure({ label: closure })}</p>}
      <p className="flex flex-wrap items-center gap-x-2">
        <span>
          {covers > partyMax ? m.site_party_too_large({ count: partyMax }) : m.guest_change_none()}
        </span>{" "}
        <PhoneLink phone={phone} />
      </p>
    </div>
  );
}
