import type { ReactNode } from "react";
import { m } from "#app/i18n/compiled/messages.js";

/** How a choice among `.choices` looks, whether or not it leads anywhere. */
export const choiceShape = "flex flex-col justify-center rounded-soft border px-3 py-2";

type ChoiceProps = {
  to: string;
  /** Whether it stands in a form that carries what was typed: a link would leave it behind. */
  carries?: boolean;
  /** Whether it leads to a choice of the same page, and makes it. */
  chooses?: boolean;
  className: string;
  children: ReactNode;
};

/** Leads to where a choice is made; a button looks like the link that it stands for. */
export function Choice({ to, carries = false, chooses = false, className, children }: ChoiceProps) {
  const look = `${choiceShape} border-edge no-underline hover:border-accent ${className}`;
  if (!carries) {
    return (
      <a href={to} data-chooses={chooses || undefined} className={look}>
        {children}
      </a>
    );
  }
  return (
    <button
      type="submit"
      formAction={to}
      data-busy={m.site_busy()}
      className={`${look} w-full cursor-pointer text-left aria-busy:cursor-progress`}
    >
      {children}
    </button>
  );
}
