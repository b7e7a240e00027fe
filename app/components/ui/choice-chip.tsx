import type { ComponentProps } from "react";

/** One of a few choices side by side, in the same form as the others of its name. */
export function ChoiceChip({ children, ...input }: Omit<ComponentProps<"input">, "type">) {
  return (
    <label className="flex min-h-target cursor-pointer flex-wrap items-center gap-x-2 rounded-soft border border-edge bg-raised px-3 py-1 hover:border-ink has-checked:border-accent has-checked:outline has-checked:outline-accent">
      <input {...input} type="radio" className="size-4 accent-accent" />
      {children}
    </label>
  );
}
