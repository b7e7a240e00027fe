import type { ReactNode } from "react";
import { CarryingLink } from "#app/components/carrying.tsx";
import { m } from "#app/i18n/compiled/messages.js";

/** How a choice among `.choices` looks, whether or not it leads anywhere. */
export const choiceShape = "flex flex-col justify-center rounded-soft border px-3 py-2";

type ChoiceProps = {
  to: string;
  /** Whether it leads to a choice of the same page, and makes it. */
  chooses?: boolean;
  /** Whether it is what was chosen before. */
  isCurrent?: boolean;
  className: string;
  children: ReactNode;
};

/** Leads to where a choice is made; a button looks like the link that it stands for. */
export function Choice({ to, chooses = false, isCurrent, className, children }: ChoiceProps) {
  const look = `${choiceShape} border-edge no-underline hover:border-accent aria-[current]:border-accent aria-[current]:outline aria-[current]:outline-accent ${className}`;
  if (chooses) {
    return (
      <a href={to} data-chooses className={look}>
        {children}
      </a>
    );
  }
  return (
    <CarryingLink
      to={to}
      data-busy={m.site_busy()}
      aria-current={isCurrent || undefined}
      className={`${look} w-full text-left`}
    >
      {children}
    </CarryingLink>
  );
}
