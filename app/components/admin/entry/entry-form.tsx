import { Form } from "@remix-run/react";
import { CoversField } from "#app/components/admin/entry/covers-field.tsx";
import type { EntryAttempt } from "#app/components/admin/entry/entry-attempt.ts";
import { entryFieldError } from "#app/components/admin/entry/entry-field-error.ts";
import { EntryNotice } from "#app/components/admin/entry/entry-notice.tsx";
import { KnownGuests } from "#app/components/admin/entry/known-guests.tsx";
import { LostNotice } from "#app/components/admin/entry/lost-notice.tsx";
import { NoteFields } from "#app/components/admin/entry/note-fields.tsx";
import { PersonFields } from "#app/components/admin/entry/person-fields.tsx";
import { PlaceFields } from "#app/components/admin/entry/place-fields.tsx";
import { SameContact } from "#app/components/admin/entry/same-contact.tsx";
import { SaveRow } from "#app/components/admin/entry/save-row.tsx";
import { useSentForm } from "#app/components/admin/entry/sent-form.ts";
import { useTypedEntry } from "#app/components/admin/entry/use-typed-entry.ts";
import { ServiceLine } from "#app/components/admin/reservations/service-line.tsx";
import { usualService } from "#app/domain/reservations/entry-places.ts";
import type { EntryView } from "#app/domain/reservations/entry-view.ts";
import type { KnownGuest } from "#app/domain/reservations/known-guest.ts";
import type { EntryValues } from "#app/forms/entry-form.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type EntryFormProps = {
  view: EntryView;
  values: EntryValues;
  /** Whether date, service and time were chosen before the page was opened. */
  isPlaced: boolean;
  attempt: EntryAttempt | null;
  requestKey: string;
};

function chosenService({ services, today, present }: EntryView, { service }: EntryValues) {
  const usual = usualService(services, { date: today, time: present });
  const offered = (slug: string | null | undefined) =>
    services.find((each) => each.service === slug && (each.isOpen || slug === service)) ?? null;
  return offered(service) ?? offered(usual);
}

function withGuest(values: EntryValues, guest: KnownGuest): EntryValues {
  const { firstName, lastName, email, phone } = guest;
  return { ...values, firstName, lastName, email: email ?? "", phone: phone ?? "" };
}

/** The form for a call: how many, when, who, in the order in which a caller says it. */
export function EntryForm({
  view: initial,
  values,
  isPlaced,
  attempt,
  requestKey,
}: EntryFormProps) {
  const entry = useTypedEntry({ view: initial, values }, paths.entryView);
  const { view, typed } = entry;
  const sent = useSentForm(requestKey, "ifFull");
  const wrong = attempt?.wrong ?? {};
  const chosen = chosenService(view, typed);
  const [isTicked, hasAddress] = [values.notify !== undefined, Boolean(typed.email)];
  return (
    <Form
      ref={entry.form}
      id="entry"
      method="post"
      action={paths.newReservation()}
      discover="none"
      noValidate
      preventScrollReset
      onInput={entry.onInput}
      onSubmit={(event) => {
        if (sent.isAnySent) event.preventDefault();
      }}
      className="space-y-4"
    >
      {/* The Enter key presses the first button of a form: it saves, and chooses none of the ways. */}
      <button type="submit" hidden />
      <input type="hidden" name="source" value="phone" />
      <input type="hidden" name="requestKey" value={requestKey} />
      {attempt ? <EntryNotice {...{ attempt, services: view.services }} /> : null}
      <LostNotice isLost={entry.isLost} />
      {chosen ? <ServiceLine {...chosen} /> : null}
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="min-w-0 space-y-2">
          <CoversField
            defaultValue={values.covers}
            error={entryFieldError("covers", wrong)}
            isFirst={attempt === null}
          />
          <PlaceFields
            {...{ view, values, typed, chosen }}
            errors={{
              date: entryFieldError("date", wrong),
              service: entryFieldError("service", wrong),
              time: entryFieldError("time", wrong),
            }}
            isMade={isPlaced}
            onChoose={entry.chooseTime}
            action={paths.newReservation()}
          />
        </div>
        <div className="min-w-0 space-y-3">
          <PersonFields {...{ values, wrong }} />
          <KnownGuests
            guests={view.guests}
            addressOf={(guest) => paths.newReservation(withGuest(typed, guest))}
            onTake={entry.take}
          />
          <SameContact tables={view.tables} services={view.services} />
          <NoteFields {...{ values, wrong }} />
          <SaveRow
            label={m.entry_save()}
            isBusy={sent.isSent && sent.by === null}
            notify={{ label: m.entry_notify(), isTicked, hasAddress }}
          />
        </div>
      </div>
    </Form>
  );
}
