import type { EntryAttempt } from "#app/components/admin/entry/entry-attempt.ts";
import { FormNotice } from "#app/components/admin/entry/form-notice.tsx";
import { OverQuestion } from "#app/components/admin/entry/over-question.tsx";
import { ProblemNotice } from "#app/components/admin/entry/problem-notice.tsx";
import { Button } from "#app/components/ui/button.tsx";
import type { OfferedService } from "#app/domain/reservations/entry-view.ts";
import { typedTime } from "#app/domain/time/typed-time.ts";
import { m } from "#app/i18n/compiled/messages.js";

type EntryNoticeProps = { attempt: EntryAttempt; services: readonly OfferedService[] };

/** What became of an entry that was not taken, with the ways on where there is no room. */
export function EntryNotice({ attempt, services }: EntryNoticeProps) {
  const { problem, values, source, isGivenBack } = attempt;
  if (problem === null) {
    return (
      <FormNotice tone={isGivenBack ? "wait" : "stop"} of={attempt}>
        <p>{isGivenBack ? m.entry_given_back() : m.entry_wrong()}</p>
      </FormNotice>
    );
  }
  if (problem.kind !== "over") return <ProblemNotice kind={problem.kind} />;
  const { date = "", service = "", time = "" } = values;
  return (
    <FormNotice tone="stop" of={attempt}>
      <OverQuestion
        {...{
          services,
          over: problem.over,
          place: { date, service, time: typedTime(time) ?? time },
        }}
        // Who stands at the door is there now, and nowhere else.
        nearest={source === "walk-in" ? null : problem.nearest}
      >
        <Button tone="plain" name="ifFull" value="wait">
          {m.entry_over_wait()}
        </Button>
        <Button tone="danger" name="ifFull" value="over">
          {m.entry_over_go({ count: problem.over })}
        </Button>
      </OverQuestion>
    </FormNotice>
  );
}
