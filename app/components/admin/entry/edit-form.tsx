import { Form } from "@remix-run/react";
import { CoversField } from "#app/components/admin/entry/covers-field.tsx";
import type { EditAttempt } from "#app/components/admin/entry/edit-attempt.ts";
import { EditNotice } from "#app/components/admin/entry/edit-notice.tsx";
import { entryFieldError } from "#app/components/admin/entry/entry-field-error.ts";
import { FixedPlace } from "#app/components/admin/entry/fixed-place.tsx";
import { LostNotice } from "#app/components/admin/entry/lost-notice.tsx";
import { NoteFields } from "#app/components/admin/entry/note-fields.tsx";
import { offeredName } from "#app/components/admin/entry/offered-name.ts";
import { OutcomeFields } from "#app/components/admin/entry/outcome-fields.tsx";
import { OwnWords } from "#app/components/admin/entry/own-words.tsx";
import { PersonFields } from "#app/components/admin/entry/person-fields.tsx";
import { PlaceFields } from "#app/components/admin/entry/place-fields.tsx";
import { SaveRow } from "#app/components/admin/entry/save-row.tsx";
import { useSentForm } from "#app/components/admin/entry/sent-form.ts";
import { useTypedEntry } from "#app/components/admin/entry/use-typed-entry.ts";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { ServiceLine } from "#app/components/admin/reservations/service-line.tsx";
import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import type { EntryView } from "#app/domain/reservations/entry-view.ts";
import type {
  PendingReason,
  Placement,
  ReservationSource,
  ReservationStatus,
} from "#app/domain/reservations/reservation.ts";
import { areWordsOwn, staffEditOf } from "#app/domain/reservations/staff-edit.ts";
import { type EntryValues, entryFields } from "#app/forms/entry-form.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type EditFormProps = {
  view: EntryView;
  reservation: Placement & {
    slug: string;
    status: ReservationStatus;
    pendingReason: PendingReason | null;
    source: ReservationSource;
    version: number;
    note: string | null;
    dietaryNote: string | null;
  };
  /** What the reservation holds now, as it would be typed. */
  standing: EntryValues;
  values: EntryValues;
  attempt: EditAttempt | null;
  requestKey: string;
  /** This page, and the reservation's own. */
  here: string;
  back: string;
};

/** What stands now in each field where something else was typed. */
function hintsOf(standing: EntryValues, typed: EntryValues): EntryValues {
  const hints: EntryValues = {};
  for (const field of entryFields) {
    const value = standing[field];
    if (value === undefined || value === typed[field]) continue;
    hints[field] = value === "" ? m.edit_now_nothing() : m.edit_now({ value });
  }
  return hints;
}

/** The form that puts a reservation right: where it may go, with the covers that are left there. */
export function EditForm(props: EditFormProps) {
  const { reservation, standing, values, attempt, requestKey, here, back } = props;
  const { slug, date, service, time, covers, source, version } = reservation;
  const entry = useTypedEntry({ view: props.view, values }, (typed) =>
    paths.entryView({ date: typed.date, change: slug }),
  );
  const { view, typed } = entry;
  const sent = useSentForm(requestKey, "force");
  const wrong = attempt?.wrong ?? {};
  const isTold = attempt?.problem?.kind === "changed-since";
  const hints = isTold ? hintsOf(standing, values) : {};
  const chosen = view.services.find((each) => each.service === typed.service) ?? null;
  const place = [dayDate(date), offeredName(service, view.services), time].join(" · ");
  const isPlaceFixed = staffEditOf(reservation, view.today) === "in-place";
  const isPast = date < view.today;
  const [isTicked, hasAddress] = [values.notify !== undefined, Boolean(typed.email)];
  const error = (name: "date" | "service" | "time") => entryFieldError(name, wrong);
  return (
    <Form
      ref={entry.form}
      id="edit"
      method="post"
      action={here}
      discover="none"
      noValidate
      preventScrollReset
      onInput={entry.onInput}
      onSubmit={(event) => {
        if (sent.isAnySent) event.preventDefault();
      }}
      className="space-y-4"
    >
      {/* The Enter key presses the first button of a form: it saves, and forces nothing. */}
      <button type="submit" hidden />
      <input type="hidden" name="requestKey" value={requestKey} />
      <input
        type="hidden"
        name="expectedVersion"
        value={attempt?.expectedVersion ?? String(version)}
      />
      {attempt ? (
        <EditNotice
          {...{ attempt, reservation, back }}
          services={view.services}
          table={`${place} · ${partyLabel(covers)} · ${statusLabel(reservation)}`}
        />
      ) : null}
      <LostNotice isLost={entry.isLost} />
      {chosen && !isPast ? <ServiceLine {...chosen} /> : null}
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="min-w-0 space-y-2">
          <CoversField
            defaultValue={values.covers}
            hint={hints.covers}
            error={entryFieldError("covers", wrong)}
          />
          {isPlaceFixed ? (
            <FixedPlace {...{ date, service, time, isPast }} label={place} />
          ) : (
            <PlaceFields
              {...{ view, values, typed, chosen }}
              errors={{ date: error("date"), service: error("service"), time: error("time") }}
              isMade={false}
              onChoose={entry.chooseTime}
              action={here}
            />
          )}
          {isPast ? (
            <OutcomeFields {...{ values, hints, wrong }} status={reservation.status} />
          ) : null}
        </div>
        <div className="min-w-0 space-y-3">
          <PersonFields {...{ values, wrong, hints }} />
          {areWordsOwn(source) ? <OwnWords {...reservation} /> : null}
          <NoteFields {...{ values, wrong, hints }} areOwn={areWordsOwn(source)} />
          <SaveRow
            label={m.edit_save()}
            isBusy={sent.isSent && sent.by === null}
            notify={isPast ? null : { label: m.edit_notify(), isTicked, hasAddress }}
          />
        </div>
      </div>
    </Form>
  );
}
