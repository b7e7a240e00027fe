import type { WrongFields } from "#app/components/admin/entry/entry-attempt.ts";
import { entryFieldError } from "#app/components/admin/entry/entry-field-error.ts";
import { Field } from "#app/components/ui/field.tsx";
import type { EntryValues } from "#app/forms/entry-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

type PersonFieldsProps = {
  values: EntryValues;
  wrong: WrongFields;
  /** What is said under the label of a field. */
  hints?: EntryValues;
};

/** Who comes, in the order in which a caller says it; nothing of it is the browser's to fill in. */
export function PersonFields({ values, wrong, hints = {} }: PersonFieldsProps) {
  const field = (name: "lastName" | "firstName" | "phone" | "email") => ({
    id: name,
    name,
    autoComplete: "off",
    defaultValue: values[name],
    hint: hints[name],
    error: entryFieldError(name, wrong),
  });
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <Field
        {...field("lastName")}
        label={m.entry_last_name()}
        autoCapitalize="words"
        dir="auto"
        maxLength={60}
      />
      <Field
        {...field("firstName")}
        label={m.entry_first_name()}
        autoCapitalize="words"
        dir="auto"
        maxLength={60}
      />
      <Field
        {...field("phone")}
        label={m.entry_phone()}
        type="tel"
        inputMode="tel"
        maxLength={60}
      />
      <Field
        {...field("email")}
        label={m.entry_email()}
        type="email"
        inputMode="email"
        maxLength={254}
      />
    </div>
  );
}
