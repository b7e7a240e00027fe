import type { ComponentProps } from "react";
import {
  controlClasses,
  describedBy,
  FieldFrame,
  type FieldWords,
} from "#app/components/ui/field-frame.tsx";

type SelectFieldProps = FieldWords & Omit<ComponentProps<"select">, "id">;

/** One choice of a short list, with its label, hint and error; the options are its children. */
export function SelectField({ label, remark, hint, error, id, ...select }: SelectFieldProps) {
  const words = { id, label, remark, hint, error };
  return (
    <FieldFrame {...words}>
      <select {...select} id={id} {...describedBy(words)} className={`${controlClasses} chevron`} />
    </FieldFrame>
  );
}
