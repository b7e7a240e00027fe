import type { ComponentProps } from "react";
import {
  controlClasses,
  describedBy,
  FieldFrame,
  type FieldTexts,
} from "#app/components/ui/field-frame.tsx";

type TextAreaFieldProps = FieldTexts & Omit<ComponentProps<"textarea">, "id">;

/** Some lines of text with their label, hint and error. */
export function TextAreaField({ label, remark, hint, error, id, ...area }: TextAreaFieldProps) {
  const words = { id, label, remark, hint, error };
  return (
    <FieldFrame {...words}>
      <textarea rows={3} {...area} id={id} {...describedBy(words)} className={controlClasses} />
    </FieldFrame>
  );
}
