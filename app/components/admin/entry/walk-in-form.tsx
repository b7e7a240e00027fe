import { Form } from "@remix-run/react";
import { CoversField } from "#app/components/admin/entry/covers-field.tsx";
import type { EntryAttempt } from "#app/components/admin/entry/entry-attempt.ts";
import { entryFieldError } from "#app/components/admin/entry/entry-field-error.ts";
import { EntryNotice } from "#app/components/admin/entry/entry-notice.tsx";
import { useSentForm } from "#app/components/admin/entry/sent-form.ts";
import { Button } from "#app/components/ui/button.tsx";
import { presentPlace } from "#app/domain/reservations/entry-places.ts";
import type { EntryView } from "#app/domain/reservations/entry-view.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type WalkInFormProps = {
  view: Pick<EntryView, "today" | "present" | "servicesToday">;
  attempt: EntryAttempt | null;
  requestKey: string;
};

/** The form for who stands at the door: how many, and in. Nothing where no service takes place. */
export function WalkInForm({ view, attempt, requestKey }: WalkInFormProps) {
  const { today, present, servicesToday } = view;
  const sent = useSentForm(requestKey, "ifFull");
  const place = presentPlace(servicesToday, { date: today, time: present }, null);
  const named = servicesToday.find(({ service }) => service === place?.service);
  if (attempt === null && (!place || !named)) return null;
  return (
    <Form
      id="walk-in"
      method="post"
      action={paths.newReservation()}
      discover="none"
      noValidate
      preventScrollReset
      onSubmit={(event) => {
        if (sent.isAnySent) event.preventDefault();
      }}
      className="space-y-2 border border-line bg-raised px-3 py-2"
    >
      <button type="submit" hidden />
      <input type="hidden" name="source" value="walk-in" />
      <input type="hidden" name="requestKey" value={requestKey} />
      {attempt ? <EntryNotice {...{ attempt, services: servicesToday }} /> : null}
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2 sm:flex-nowrap">
        <div className="min-w-0 flex-1 basis-24 self-center">
          <h2 className="text-[1.05em]">{m.entry_walk_in()}</h2>
          <p className="text-[0.92em] text-soft">
            {place && named ? `${serviceName(named.name)} · ${place.time}` : m.entry_closed_today()}
          </p>
        </div>
        <CoversField
          id="walk-in-covers"
          defaultValue={attempt?.values.covers}
          error={entryFieldError("covers", attempt?.wrong ?? {})}
        />
        <Button tone="plain" busy={sent.isSent && sent.by === null}>
          {m.entry_walk_in_save()}
        </Button>
      </div>
    </Form>
  );
}
