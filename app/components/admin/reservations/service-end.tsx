import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";

/** Why a service was not finished; `given-back` after a log-in, which sends nothing by itself. */
export type EndProblem =
  | "not-over"
  | "key-reused"
  | "unavailable"
  | "failed"
  | "malformed"
  | "given-back";

type Finished = { at: LocalMoment; by: string | null };

type ServiceEndProps = {
  date: CalendarDate;
  /** Before that it says no more than what went wrong. */
  isOver: boolean;
  /** For how many parties it is open whether they came. */
  unsettled: number;
  finished: Finished | null;
  problem: EndProblem | null;
  requestKey: string;
  /** The page of the service, which takes the form. */
  action: string;
};

const problems: Record<EndProblem, () => string> = {
  "not-over": m.admin_end_not_over,
  "key-reused": m.admin_refused_key,
  unavailable: m.admin_refused_unavailable,
  failed: m.admin_refused_failed,
  malformed: m.admin_refused_malformed,
  "given-back": m.admin_given_back,
};

function finishedMessage({ at, by: name }: Finished, date: CalendarDate): string {
  const time = timeOfDay(at.time);
  if (at.date === date) {
    return name ? m.admin_end_finished_at_by({ time, name }) : m.admin_end_finished_at({ time });
  }
  const words = { date: dayDate(at.date), time };
  return name ? m.admin_end_finished_on_by({ ...words, name }) : m.admin_end_finished_on(words);
}

/** The end of a service: how many are open, the button that finishes it, then when it was and by whom. */
export function ServiceEnd(props: ServiceEndProps) {
  const { date, isOver, unsettled, finished, problem, requestKey, action } = props;
  const sent = useNavigation().formData;
  return (
    <>
      {problem === null ? null : (
        <Notice tone={problem === "given-back" ? "wait" : "stop"} role="alert">
          <p>{problems[problem]()}</p>
        </Notice>
      )}
      {isOver && finished ? (
        <p role="status" className="font-medium">
          {finishedMessage(finished, date)}
        </p>
      ) : null}
      {isOver && !finished ? (
        <Form
          method="post"
          action={action}
          discover="none"
          preventScrollReset
          onSubmit={(event) => {
            if (sent) event.preventDefault();
          }}
          className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-l-4 px-4 py-2 ${unsettled > 0 ? "border-wait bg-wait-wash" : "border-line"}`}
        >
          <input type="hidden" name="intent" value="finish" />
          <input type="hidden" name="requestKey" value={requestKey} />
          <p className="font-medium">
            {unsettled > 0 ? m.admin_end_open({ count: unsettled }) : m.admin_end_ready()}
          </p>
          <Button tone="plain" busy={sent?.get("intent") === "finish"} className="max-sm:w-full">
            {unsettled > 0 ? m.admin_end_all({ count: unsettled }) : m.admin_end_finish()}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
