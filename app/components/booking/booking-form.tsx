import { type SubmissionResult, useForm } from "@conform-to/react";
import { fieldError } from "#app/components/booking/field-error.ts";
import { FormErrors } from "#app/components/booking/form-errors.tsx";
import { SlotChoice } from "#app/components/booking/slot-choice.tsx";
import { slotId } from "#app/components/booking/slot-id.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { TextAreaField } from "#app/components/ui/text-area-field.tsx";
import type { BookingField } from "#app/domain/booking-form.ts";
import type { CarriedDetails } from "#app/domain/carried-details.ts";
import type { ServiceOffer } from "#app/domain/day-offer.ts";
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
  /** Whether it is the same form again, because nobody knows what became of it. */
  isSentAgain: boolean;
  /** What an earlier attempt was answered; the form is filled from it. */
  lastResult: SubmissionResult<string[]> | null;
  /** What the form starts from otherwise, typed on the page of another choice. */
  details: CarriedDetails | null;
};

function placeOfTime({ slots }: ServiceOffer): string | null {
  const first = slots.find((slot) => slot.bookable);
  return first ? `#${slotId(first.time)}` : null;
}

function sendWords({ slots }: ServiceOffer, again: boolean): string {
  if (again) return m.site_duplicate_anyway();
  const states = new Set(slots.filter((slot) => slot.bookable).map((slot) => slot.state));
  const isSure = states.size === 0 || states.has("available") || states.has("last");
  if (isSure) return m.site_form_send();
  return states.has("request") ? m.site_form_send_request() : m.site_form_send_waiting();
}

/** The form that asks for a table: which time, in what name, how to be reached. */
export function BookingForm(props: BookingFormProps) {
  const { action, offer, covers, changeCovers, time, requestKey, isSentAgain } = props;
  const { again, lastResult, details } = props;
  const [form, fields] = useForm<Record<BookingField, string>>({
    id: "booking",
    lastResult,
    defaultValue: { ...details, time: time ?? "", covers: String(covers) },
  });
  const error = (name: BookingField) => fieldError(name, fields[name]);
  return (
    <form method="post" action={action} id={form.id} className="mt-8 space-y-10">
      <FormErrors fields={fields} places={{ time: placeOfTime(offer), covers: changeCovers }} />
      <input type="hidden" name="covers" value={fields.covers.initialValue ?? String(covers)} />
      <input type="hidden" name="requestKey" value={requestKey} />
      {again ? <input type="hidden" name="again" value="on" /> : null}
      <SlotChoice
        slots={offer.slots}
        chosen={fields.time.initialValue ?? ""}
        isSentAgain={isSentAgain}
        error={error("time")}
      />
      <fieldset className="space-y-5">
        <legend className="mb-4 font-display text-[1.5rem] leading-tight">
          {m.site_form_who()}
        </legend>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            id="firstName"
            name="firstName"
            label={m.site_form_first_name()}
            autoComplete="given-name"
            autoCapitalize="words"
            maxLength={80}
            required
            defaultValue={fields.firstName.initialValue}
            error={error("firstName")}
          />
          <Field
            id="lastName"
            name="lastName"
            label={m.site_form_last_name()}
            autoComplete="family-name"
            autoCapitalize="words"
            maxLength={80}
            required
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
          maxLength={40}
          defaultValue={fields.phone.initialValue}
          error={error("phone")}
        />
        <TextAreaField
          id="note"
          name="note"
          label={m.site_form_note()}
          remark={m.site_form_optional()}
          hint={m.site_form_note_hint()}
          maxLength={500}
          defaultValue={fields.note.initialValue}
          error={error("note")}
        />
      </fieldset>
      <div>
        <Button className="w-full text-[1.1rem] sm:w-auto sm:px-10">
          {sendWords(offer, again)}
        </Button>
        <p className="mt-4 text-[0.88rem] text-soft">{m.site_form_privacy()}</p>
      </div>
    </form>
  );
}
