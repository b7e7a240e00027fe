import { useLocation } from "@remix-run/react";
import { doneWords } from "#app/components/book/answer-words.ts";
import { partyWords } from "#app/components/book/party-words.ts";
import { UndoForm } from "#app/components/book/undo-form.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { WordsInSentence } from "#app/components/words-in-sentence.tsx";
import type { StaffIntent } from "#app/domain/answer.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { fullName } from "#app/domain/person-name.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import { withGivenAnswer } from "#app/given-answer.ts";
import { paths } from "#app/paths.ts";

type DoneNoticeProps = {
  answer: StaffIntent;
  reservation: {
    slug: string;
    date: CalendarDate;
    service: ServiceSlug;
    covers: number;
    firstName: string;
    lastName: string;
    version: number;
  };
  /** For how long it may be taken back; `null` when it may not. */
  undoSeconds: number | null;
  requestKey: string;
};

/** What was just done, and the button that takes it back for a while. */
export function DoneNotice({ answer, reservation, undoSeconds, requestKey }: DoneNoticeProps) {
  const { pathname, search } = useLocation();
  const { slug, date, service, covers, version } = reservation;
  return (
    <Notice tone="good" className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 font-medium wrap-anywhere">
        <WordsInSentence words={fullName(reservation)}>
          {(name) => doneWords(answer, { name, party: partyWords(covers) })}
        </WordsInSentence>
      </p>
      {undoSeconds === null ? null : (
        <UndoForm
          key={version}
          seconds={undoSeconds}
          action={paths.bookReservation("upcoming", date, service, slug)}
          requestKey={requestKey}
          expectedVersion={version}
          next={withGivenAnswer(pathname + search, null)}
        />
      )}
    </Notice>
  );
}
