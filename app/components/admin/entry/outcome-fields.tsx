import type { WrongFields } from "#app/components/admin/entry/entry-attempt.ts";
import { entryFieldError } from "#app/components/admin/entry/entry-field-error.ts";
import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import { ChoiceChip } from "#app/components/ui/choice-chip.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { FieldError } from "#app/components/ui/field-frame.tsx";
import { outcomesOf } from "#app/domain/reservations/party-outcome.ts";
import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { EntryValues } from "#app/forms/entry-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

type OutcomeFieldsProps = {
  status: ReservationStatus;
  values: EntryValues;
  hints: EntryValues;
  wrong: WrongFields;
};

/** What became of a party whose day is past: how its reservation ended, and how many came. */
export function OutcomeFields({ status: present, values, hints, wrong }: OutcomeFieldsProps) {
  const error = entryFieldError("status", wrong);
  return (
    <div className="space-y-3">
      <fieldset id="status" className="min-w-0">
        <legend className="mb-1 font-medium">{m.edit_status()}</legend>
        <div className="flex flex-wrap gap-1.5">
          {outcomesOf(present).map((status) => (
            <ChoiceChip
              key={status}
              name="status"
              value={status}
              defaultChecked={status === (values.status ?? present)}
              aria-describedby={error ? "status-error" : undefined}
            >
              <span>{statusLabel({ status })}</span>
            </ChoiceChip>
          ))}
        </div>
        {error ? <FieldError id="status-error">{error}</FieldError> : null}
      </fieldset>
      <Field
        id="arrivedCovers"
        name="arrivedCovers"
        label={m.edit_arrived_covers()}
        remark={m.edit_arrived_covers_remark()}
        defaultValue={values.arrivedCovers}
        hint={hints.arrivedCovers}
        error={entryFieldError("arrivedCovers", wrong)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        className="max-w-20"
      />
    </div>
  );
}
