import { Form, useNavigation } from "@remix-run/react";
import type { ServiceAnswer } from "#app/components/admin/covers/service-answer.ts";
import type { ServiceForm } from "#app/components/admin/covers/set-covers.tsx";
import { lineControl } from "#app/components/admin/reservations/line-button.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { TextAreaField } from "#app/components/ui/text-area-field.tsx";
import { longestDayNote } from "#app/forms/day-note-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** What staff should know on a day, above its list. */
export function DayNote({ note }: { note: string }) {
  if (note === "") return null;
  return (
    <p className="flex items-baseline gap-2 border-l-4 border-accent px-3 py-1 font-medium">
      <Mark shape="diamond" className="flex-none" />
      <span className="sr-only">{m.covers_note_of_day()}</span>
      <span dir="auto" className="min-w-0 whitespace-pre-line wrap-anywhere">
        {note}
      </span>
    </p>
  );
}

type DayNoteFormProps = {
  note: { note: string; version: number };
  form: ServiceForm;
  typed: ServiceAnswer["note"];
};

/** The form that writes the note of a day; emptied, it takes the note away. */
export function DayNoteForm({ note, form, typed }: DayNoteFormProps) {
  const sent = useNavigation().formData;
  const isBusy = sent?.get("intent") === "day-note";
  return (
    <Form
      key={note.version}
      method="post"
      action={form.action}
      discover="none"
      preventScrollReset
      onSubmit={(event) => {
        if (sent) event.preventDefault();
      }}
    >
      <input type="hidden" name="intent" value="day-note" />
      <input type="hidden" name="requestKey" value={`${form.requestKey}-note`} />
      <input type="hidden" name="noteVersion" value={note.version} />
      <input type="hidden" name="next" value={form.next} />
      <TextAreaField
        id="day-note"
        name="dayNote"
        dir="auto"
        rows={2}
        maxLength={longestDayNote}
        label={m.covers_note_of_day()}
        hint={m.covers_note_hint()}
        defaultValue={typed?.typed ?? note.note}
        error={typed?.isWrong ? m.covers_note_wrong({ most: longestDayNote }) : null}
      />
      <button
        type="submit"
        data-busy={m.site_busy()}
        aria-busy={isBusy || undefined}
        className={lineControl({ tone: "plain", className: "mt-2" })}
      >
        {isBusy ? m.site_busy() : m.covers_note_save()}
      </button>
    </Form>
  );
}
