import { cx } from "class-variance-authority";
import type { ComponentProps } from "react";
import {
  controlClasses,
  describedBy,
  FieldFrame,
  type FieldTexts,
} from "#app/components/ui/field-frame.tsx";

type FieldProps = FieldTexts & Omit<ComponentProps<"input">, "id">;

/** One line of text with its label, hint and error. */
export function Field({ label, remark, hint, error, id, className, ...input }: FieldProps) {
  const words = { id, label, remark, hint, error };
  return (
    <FieldFrame {...words}>
      <input {...input} id={id} {...describedBy(words)} className={cx(controlClasses, className)} />
    </FieldFrame>
  );
}
