import { CoversChanges } from "#app/components/admin/covers/covers-changes.tsx";
import { backLabel, coversLabel, originLabel } from "#app/components/admin/covers/covers-label.ts";
import { DayNoteForm } from "#app/components/admin/covers/day-note.tsx";
import type { ServiceAnswer } from "#app/components/admin/covers/service-answer.ts";
import {
  CoversButton,
  type ServiceForm,
  TypedCovers,
} from "#app/components/admin/covers/set-covers.tsx";
import { SlotCovers } from "#app/components/admin/covers/slot-covers.tsx";
import { Field } from "#app/components/ui/field.tsx";
import type { CoversView } from "#app/domain/reservations/covers-view.ts";
import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";
import { mostCovers } from "#app/forms/covers-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

export type CoversPanelProps = {
  summary: ServiceSummary;
  covers: CoversView;
  note: { note: string; version: number };
  present: LocalMoment;
  form: ServiceForm;
  answer: ServiceAnswer | null;
};

/** What staff sets by hand for a service of a day: its covers, those of its slots, the note of the day. */
export function CoversPanel(props: CoversPanelProps) {
  const { summary, covers, note, form, answer } = props;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 border-y border-edge py-3 text-[min(1em,4.6vw)] lg:grid-cols-2">
      <div className="min-w-0 space-y-4">
        {summary.isOpen ? <ServiceCovers {...props} /> : null}
        <DayNoteForm {...{ note, form }} typed={answer?.note ?? null} />
        <CoversChanges changes={covers.changes} />
      </div>
      {summary.isOpen && summary.slots.length > 0 ? (
        <SlotCovers {...{ summary, form }} override={covers.override} typed={answer?.covers} />
      ) : null}
    </div>
  );
}

function ServiceCovers({ summary, covers, present, form, answer }: CoversPanelProps) {
  const { base } = summary;
  const { scheduled, previous, origin } = covers;
  const typed = answer?.covers?.slot === "" ? answer.covers : null;
  const isByHand = origin.kind === "by-hand";
  const isPreviousOffered = isByHand && previous !== "inherit" && previous !== base;
  return (
    <section>
      <TypedCovers {...{ form }} slot={null} className="flex flex-wrap items-end gap-2">
        <div className="w-52 max-w-full">
          <Field
            id="service-covers"
            name="covers"
            type="number"
            inputMode="numeric"
            min={0}
            max={mostCovers}
            required
            label={m.covers_field()}
            remark={originLabel(origin, summary, present)}
            defaultValue={typed?.typed ?? (base === "unset" ? "" : base)}
            error={typed?.isWrong ? m.covers_wrong({ most: mostCovers }) : null}
          />
        </div>
      </TypedCovers>
      <div className="mt-2 flex flex-wrap gap-2">
        {isPreviousOffered ? (
          <CoversButton {...{ form }} slot={null} choice={previous}>
            <span>{m.covers_back_to({ covers: coversLabel(previous) })}</span>
          </CoversButton>
        ) : null}
        {isByHand ? (
          <CoversButton {...{ form }} slot={null} choice="inherit">
            <span>{backLabel(scheduled)}</span>
          </CoversButton>
        ) : null}
        {base === "unset" ? null : (
          <CoversButton {...{ form }} slot={null} choice="unset">
            <span>{m.covers_answer_by_hand()}</span>
          </CoversButton>
        )}
      </div>
    </section>
  );
}
