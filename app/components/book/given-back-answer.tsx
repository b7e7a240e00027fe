import { useEffect, useRef } from "react";
import { AnswerForm } from "#app/components/book/answer-form.tsx";
import { answerWords } from "#app/components/book/answer-words.ts";
import { statusWords } from "#app/components/book/status-words.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { answersFor } from "#app/domain/answer.ts";
import type { BookPeriod } from "#app/domain/book-period.ts";
import type { PendingReason, ReservationStatus } from "#app/domain/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import type { KeptAnswer } from "#app/kept-answer.ts";

type GivenBackAnswerProps = {
  givenBack: KeptAnswer;
  period: BookPeriod;
  reservation: { status: ReservationStatus; pendingReason: PendingReason | null };
  /** The form as this page would send it now. */
  form: { action: string; requestKey: string; next: string; expectedVersion: number };
};

/**
 * An answer that was sent when its session had ended, offered again and never sent by itself. A
 * refusal with words is offered where its words are, in the form of the refusal.
 */
export function GivenBackAnswer({ givenBack, period, reservation, form }: GivenBackAnswerProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const { answer, reason } = givenBack;
  const isOpen =
    period === "upcoming" && answer !== null && answersFor(reservation.status).includes(answer);
  const isInItsForm = isOpen && answer === "refuse" && reason !== null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript what is given back has to be found.
    <div ref={notice} role="alert" tabIndex={-1} autoFocus>
      <Notice tone="wait" className="space-y-3">
        {isInItsForm ? <p>{m.admin_given_back_refusal()}</p> : null}
        {isOpen && !isInItsForm ? <p>{m.admin_given_back()}</p> : null}
        {isOpen ? null : <p>{closedMessage(givenBack, period, reservation)}</p>}
        {reason && !isInItsForm ? (
          <p>
            <span className="mr-[0.3em]">{m.admin_given_back_reason()}</span>
            <q dir="auto" className="whitespace-pre-line wrap-anywhere">
              {reason}
            </q>
          </p>
        ) : null}
        {isOpen && !isInItsForm ? (
          <AnswerForm {...form} {...{ answer, reason }} label={answerWords(answer)} />
        ) : null}
      </Notice>
    </div>
  );
}

function closedMessage(
  { answer }: KeptAnswer,
  period: BookPeriod,
  reservation: GivenBackAnswerProps["reservation"],
): string {
  if (period === "history") return m.admin_given_back_past();
  if (answer === null) return m.admin_given_back_unknown();
  return m.admin_given_back_moved({ status: statusWords(reservation) });
}
