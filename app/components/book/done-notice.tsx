import { useLocation } from "@remix-run/react";
import { AnswerForm } from "#app/components/book/answer-form.tsx";
import { doneWords } from "#app/components/book/answer-words.ts";
import { partyWords } from "#app/components/book/party-words.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { WordsInSentence } from "#app/components/words-in-sentence.tsx";
import { type Answer, undoing } from "#app/domain/answer.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { fullName } from "#app/domain/person-name.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import { withGivenAnswer } from "#app/given-answer.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type DoneNoticeProps = {
  answer: Answer;
  reservation: {
    slug: string;
    date: CalendarDate;
    service: ServiceSlug;
    covers: number;
    firstName: string;
    lastName: string;
    version: number;
  };
  requestKey: string;
};

/** What was just done, and the button that takes it back. */
export function DoneNotice({ answer, reservation, requestKey }: DoneNoticeProps) {
  const { pathname, search } = useLocation();
  const { slug, date, service, covers, version } = reservation;
  return (
    <Notice tone="good" className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 font-medium wrap-anywhere">
        <WordsInSentence words={fullName(reservation)}>
          {(name) => doneWords(answer, { name, party: partyWords(covers) })}
        </WordsInSentence>
      </p>
      <AnswerForm
        answer={undoing[answer]}
        action={paths.bookReservation("upcoming", date, service, slug)}
        requestKey={requestKey}
        expectedVersion={version}
        next={withGivenAnswer(pathname + search, null)}
        label={m.admin_undo()}
      />
    </Notice>
  );
}
