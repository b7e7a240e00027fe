import type { GuestProblem } from "#app/components/guest/guest-problem.ts";
import { GuestTable } from "#app/components/guest/guest-table.tsx";
import { LatenessForm } from "#app/components/guest/lateness-form.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type LatenessQuestionProps = {
  reservation: GuestReservation;
  phone: ShownPhone;
  requestKey: string;
  problem: GuestProblem | null;
};

function problemMessage(problem: GuestProblem): string {
  switch (problem) {
    case "form":
      return m.guest_late_problem_form();
    case "unavailable":
      return m.guest_problem_unavailable();
    case "failed":
      return m.guest_problem_failed();
    case "state":
      return m.guest_late_problem_state();
  }
}

function whyNot({ status, isOver }: GuestReservation): string {
  if (status === "arrived") return m.guest_cannot_cancel_arrived();
  if (status === "pending") return m.guest_late_pending();
  if (status !== "confirmed") return m.guest_late_no_table();
  return isOver ? m.guest_late_over() : m.guest_late_not_today();
}

/** By how many minutes a guest will be late; or why that cannot be said here, and whom to call. */
export function LatenessQuestion(props: LatenessQuestionProps) {
  const { reservation, phone, requestKey, problem } = props;
  const { latenessChoices, lateMinutes } = reservation;
  const canSay = latenessChoices.length > 0;
  return (
    <>
      <div className="mx-auto max-w-md text-center">
        <h1 className="page-title">{m.guest_late_page_heading()}</h1>
        {problem ? (
          <Notice tone="stop" role="alert" tabIndex={-1} autoFocus className="mt-6 text-left">
            {problemMessage(problem)}
          </Notice>
        ) : null}
        {lateMinutes === null ? null : (
          <p className="mt-4 font-medium">{m.guest_late_said_title({ minutes: lateMinutes })}</p>
        )}
        {canSay ? (
          <>
            <p className="mt-4 mb-5 text-balance">{m.guest_late_text()}</p>
            <LatenessForm {...{ reservation, requestKey }} />
          </>
        ) : (
          <p className="mt-4 text-balance">
            {whyNot(reservation)} <PhoneLink phone={phone} />
          </p>
        )}
      </div>
      <p className="mt-6 text-center">
        <ButtonLink tone="plain" to={paths.guestReservation(reservation.slug)}>
          {m.guest_back_to_reservation()}
        </ButtonLink>
      </p>
      <GuestTable reservation={reservation} />
    </>
  );
}
