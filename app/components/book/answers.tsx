import { useLocation } from "@remix-run/react";
import { AnswerForm } from "#app/components/book/answer-form.tsx";
import { answerWords } from "#app/components/book/answer-words.ts";
import { RemainingMove } from "#app/components/book/remaining-move.tsx";
import { UndoForm } from "#app/components/book/undo-form.tsx";
import { type Answer, answersFor } from "#app/domain/answer.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { fullName } from "#app/domain/person-name.ts";
import type { ReservationStatus } from "#app/domain/reservation.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import { withGivenAnswer } from "#app/given-answer.ts";
import { paths } from "#app/paths.ts";

/** A reservation that an answer may be given to. */
export type Answerable = {
  code: string;
  slug: string;
  date: CalendarDate;
  service: ServiceSlug;
  status: ReservationStatus;
  covers: number;
  firstName: string;
  lastName: string;
  over: number;
  version: number;
  /** For how long what was done last may be taken back; `null` when it may not. */
  undoSeconds: number | null;
};

type AnswersProps = {
  reservation: Answerable;
  remaining: number | null;
  /** Minted with the page; each form makes its own key of it. */
  requestKey: string;
  only?: readonly Answer[];
};

const tones = { accept: "primary", restore: "plain", refuse: "danger", cancel: "danger" } as const;

/** The answers that the state of a reservation allows, each with what it does to the figures. */
export function Answers({ reservation, remaining, requestKey, only }: AnswersProps) {
  const location = useLocation();
  const next = withGivenAnswer(location.pathname + location.search, null);
  const { code, slug, date, service, status, covers, over, version, undoSeconds } = reservation;
  const action = paths.bookReservation("upcoming", date, service, slug);
  const offered = answersFor(status).filter((answer) => !only || only.includes(answer));
  return (
    <div className="grid max-w-md grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] items-start gap-x-3 gap-y-2">
      {undoSeconds === null ? null : (
        <UndoForm
          key={version}
          seconds={undoSeconds}
          name={fullName(reservation)}
          {...{ action, next }}
          requestKey={`${requestKey}-${code}-undo`}
          expectedVersion={version}
        />
      )}
      {offered.map((answer) => {
        const id = `${code}-${answer}`;
        const form = {
          answer,
          action,
          next,
          requestKey: `${requestKey}-${id}`,
          expectedVersion: version,
        };
        return (
          <div key={answer} className="min-w-0">
            <AnswerForm
              {...form}
              tone={tones[answer]}
              describedBy={`${id}-move`}
              label={
                <>
                  <span>{answerWords(answer)}</span>
                  <bdi className="sr-only">{` ${fullName(reservation)}`}</bdi>
                </>
              }
            />
            <RemainingMove id={`${id}-move`} {...{ answer, status, covers, remaining, over }} />
          </div>
        );
      })}
    </div>
  );
}
