import type { ReactNode } from "react";
import { Mark } from "#app/components/ui/mark.tsx";

export type FieldTexts = {
  id: string;
  label: string;
  /** Set small beside the label: “optional”. */
  remark?: string;
  hint?: string;
  error?: string | null;
};

export const controlClasses =
  "block min-h-target w-full rounded-soft border border-edge bg-raised px-3 py-2 text-ink placeholder:text-soft aria-invalid:border-2 aria-invalid:border-stop";

/** What a control says to assistive technology about its hint and its error. */
export function describedBy({ id, hint, error }: FieldTexts) {
  const ids = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean);
  return {
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  };
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-baseline gap-2 text-[0.9em] font-medium text-stop">
      <Mark shape="cross" className="translate-y-px" />
      <span>{children}</span>
    </p>
  );
}

/** A label above its control, the hint under the label and the error under the control. */
export function FieldFrame({
  id,
  label,
  remark,
  hint,
  error,
  children,
}: FieldTexts & { children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        <span>{label}</span>
        {remark ? <span className="font-normal text-soft">{` · ${remark}`}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mb-1.5 text-[0.88em] text-soft">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}
