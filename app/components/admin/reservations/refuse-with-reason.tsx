import { StaffActionForm } from "#app/components/admin/reservations/staff-action-form.tsx";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { TextAreaField } from "#app/components/ui/text-area-field.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type RefuseWithReasonProps = {
  name: string;
  /** Whether the diner gets the words by mail. */
  isMailed: boolean;
  form: { action: string; requestKey: string; next: string; expectedVersion: number };
  /** What was typed before, and what is wrong with it. */
  reason?: string;
  error?: string | null;
};

/** A refusal with some words to the diner, folded away until it is wanted. */
export function RefuseWithReason({ name, isMailed, form, reason, error }: RefuseWithReasonProps) {
  return (
    <Disclosure
      className="basis-full"
      isOpen={Boolean(error || reason)}
      label={
        <>
          <span>{m.admin_refuse_with_reason()}</span>
          <bdi className="sr-only">{` ${name}`}</bdi>
        </>
      }
    >
      <StaffActionForm {...form} staffAction="refuse" tone="danger" label={m.admin_answer_refuse()}>
        <div className="mb-3 max-w-md">
          <TextAreaField
            id={`${form.requestKey}-reason`}
            name="reason"
            dir="auto"
            label={m.admin_reason_label()}
            hint={isMailed ? m.admin_reason_hint() : m.admin_reason_hint_no_mail()}
            maxLength={500}
            rows={2}
            defaultValue={reason}
            error={error}
          />
        </div>
      </StaffActionForm>
    </Disclosure>
  );
}
