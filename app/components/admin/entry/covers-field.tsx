import { Field } from "#app/components/ui/field.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type CoversFieldProps = {
  id?: string;
  defaultValue: string | undefined;
  hint?: string | undefined;
  error: string | null;
  isFirst?: boolean;
};

/** How many come: two digits, whatever the device would make of a number. */
export function CoversField({ id = "covers", isFirst = false, ...field }: CoversFieldProps) {
  return (
    <Field
      {...field}
      id={id}
      name="covers"
      label={m.admin_covers()}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      // The page is opened to write a number down: it is the first that a caller says.
      autoFocus={isFirst}
      className="max-w-20 text-[1.35em] font-semibold"
    />
  );
}
