import { type SubmissionResult, useForm } from "@conform-to/react";
import { fieldError } from "#app/components/booking/field-error.ts";
import { FormErrors } from "#app/components/booking/form-errors.tsx";
import { SendButton } from "#app/components/booking/send-button.tsx";
import { SlotChoice } from "#app/components/booking/slot-choice.tsx";
import { slotId } from "#app/components/booking/slot-id.ts";
import { TrapField } from "#app/components/booking/trap-field.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { TextAreaField } from "#app/components/ui/text-area-field.tsx";
import type { ServiceOffer } from "#app/domain/availability/day-offer.ts";
import type { BookingField } from "#app/domain/reservations/booking-form.ts";
import type { PrefillDetails } from "#app/domain/reservations/prefill-details.ts";
import { m } from "#app/i18n/compiled/messages.js";

export type BookingFormProps = {
  action: string;
  offer: ServiceOffer;
  covers: number;
  /** Where the number of covers is chosen. */
  changeCovers: string;
  time: string | null;
  requestKey: string;
  /** Whether a second table in the same service is meant. */
  again: boolean;
  /** Whether the first table is shown above, to who made it. */
  isOwn: boolean;
  /** Whether it is the same form again, because nobody knows what became of it. */
  isSentAgain: boolean;
  /** What an earlier attempt was answered; the form is filled from it. */
  lastResult: SubmissionResult<string[]> | null;
  /** What the form starts from otherwise, typed on the page of another choice. */
  details: PrefillDetails | null;
};

function placeOfTime({ slots }: ServiceOffer): string | null {
  const first = slots.find((slot) => slot.bookable);
  return first ? `#${slotId(first.time)}` : null;
}

/** The form that asks for a table: which time, in what name, how to be reached. */
export function BookingForm(props: BookingFormProps) {
  const { action, offer, covers, changeCovers, time, requestKey, isSentAgain } = props;
  const { again, isOwn, lastResult, details } = props;
  const [form, fields] = useForm<Record<BookingField, string>>({
    id: "booking",
    lastResult,
    defaultValue: { ...details, time: time ?? "", covers: String(covers) },
  });
  const error = (name: BookingField) => fieldError(name, fields[name]);
  return (
    <form method="post" action={action} id={form.id} className="group/booking mt-8 space-y-10">
      <FormErrors fields={fields} places={{ time: placeOfTime(offer), covers: changeCovers }} />
      <input type="hidden" name="covers" value={fields.covers.initialValue ?? String(covers)} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <TrapField />
      {again ? <input type="hidden" name="again" value="on" /> : null}
      <SlotChoice
        slots={offer.slots}
        chosen={fields.time.initialValue ?? ""}
        isSentAgain={isSentAgain}
        error={error("time")}
      />
      <fieldset className="space-y-5">
        <legend className="mb-4 font-display text-[min(1.5rem,8vw)] leading-tight">
          {m.site_form_who()}
        </legend>
        <p className="text-[0.88em] text-soft">{m.site_form_one_name()}</p>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            id="firstName"
            name="firstName"
            label={m.site_form_first_name()}
            autoComplete="given-name"
            autoCapitalize="words"
            dir="auto"
            maxLength={60}
            defaultValue={fields.firstName.initialValue}
            error={error("firstName")}
          />
          <Field
            id="lastName"
            name="lastName"
            label={m.site_form_last_name()}
            autoComplete="family-name"
            autoCapitalize="words"
            dir="auto"
            maxLength={60}
            defaultValue={fields.lastName.initialValue}
            error={error("lastName")}
          />
        </div>
        <Field
          id="email"
          name="email"
          type="email"
          label={m.site_form_email()}
          hint={m.site_form_email_hint()}
          autoComplete="email"
          inputMode="email"
          maxLength={254}
          required
          defaultValue={fields.email.initialValue}
          error={error("email")}
        />
        <Field
          id="phone"
          name="phone"
          type="tel"
          label={m.site_form_phone()}
          remark={m.site_form_optional()}
          hint={m.site_form_phone_hint()}
          autoComplete="tel"
          inputMode="tel"
          maxLength={60}
          defaultValue={fields.phone.initialValue}
          error={error("phone")}
        />
        <Field
          id="dietaryNote"
          name="dietaryNote"
          dir="auto"
          label={m.site_form_dietary_note()}
          remark={m.site_form_optional()}
          hint={m.site_form_dietary_note_consent()}
          autoComplete="off"
          maxLength={200}
          defaultValue={fields.dietaryNote.initialValue}
          error={error("dietaryNote")}
        />
        <TextAreaField
          id="note"
          name="note"
          dir="auto"
          label={m.site_form_note()}
          remark={m.site_form_optional()}
          hint={m.site_form_note_hint()}
          maxLength={500}
          defaultValue={fields.note.initialValue}
          error={error("note")}
        />
      </fieldset>
      <div>
        <SendButton slots={offer.slots} {...{ again, isOwn }} />
        <p className="mt-4 text-[0.88rem] text-soft">{m.site_form_privacy()}</p>
      </div>
    </form>
  );
}
