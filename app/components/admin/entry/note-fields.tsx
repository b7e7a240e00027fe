import type { WrongFields } from "#app/components/admin/entry/entry-attempt.ts";
import { entryFieldError } from "#app/components/admin/entry/entry-field-error.ts";
import { Field } from "#app/components/ui/field.tsx";
import { TextAreaField } from "#app/components/ui/text-area-field.tsx";
import type { EntryValues } from "#app/forms/entry-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

type NoteFieldsProps = {
  values: EntryValues;
  wrong: WrongFields;
  hints?: EntryValues;
  /** Whether the words on the reservation are the guest's own, which nobody edits. */
  areOwn?: boolean;
};

/** What she must not eat, what she asks for, and what the restaurant notes. */
export function NoteFields({ values, wrong, hints = {}, areOwn = false }: NoteFieldsProps) {
  const field = (name: "dietaryNote" | "note" | "houseNote") => ({
    id: name,
    name,
    dir: "auto",
    autoComplete: "off",
    defaultValue: values[name],
    hint: hints[name],
    error: entryFieldError(name, wrong),
  });
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      {areOwn ? null : (
        <>
          <div className="sm:col-span-2">
            <Field
              {...field("dietaryNote")}
              label={m.admin_detail_dietary_note()}
              maxLength={200}
            />
          </div>
          <TextAreaField {...field("note")} label={m.entry_note()} maxLength={500} rows={2} />
        </>
      )}
      <TextAreaField
        {...field("houseNote")}
        label={m.entry_house_note()}
        maxLength={500}
        rows={2}
      />
    </div>
  );
}
