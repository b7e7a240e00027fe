import { cva, cx, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { PrefillLink } from "#app/components/site/prefill-link.tsx";
import { m } from "#app/i18n/compiled/messages.js";

/** How a choice among `.choices` looks, whether or not it leads anywhere. */
export const choiceLook = cva("flex flex-col justify-center rounded-soft border px-3 py-2", {
  variants: {
    leads: {
      true: "border-edge no-underline hover:border-accent aria-[current]:border-accent aria-[current]:outline aria-[current]:outline-accent",
      false: "border-transparent text-soft",
    },
    of: { time: "min-h-14", day: "min-h-target leading-tight" },
    isRaised: { true: "bg-raised" },
  },
});

type ChoiceProps = Pick<VariantProps<typeof choiceLook>, "of" | "isRaised"> & {
  to: string;
  /** Whether it leads to a choice of the same page, and makes it. */
  chooses?: boolean;
  /** Whether it is what was chosen before. */
  isCurrent?: boolean;
  children: ReactNode;
};

/** Leads to where a choice is made; a button looks like the link that it stands for. */
export function Choice({ to, chooses = false, isCurrent, of, isRaised, children }: ChoiceProps) {
  const look = choiceLook({ leads: true, of, isRaised });
  if (chooses) {
    return (
      <a href={to} data-chooses className={look}>
        {children}
      </a>
    );
  }
  return (
    <PrefillLink
      to={to}
      data-busy={m.site_busy()}
      aria-current={isCurrent || undefined}
      className={cx(look, "w-full text-left")}
    >
      {children}
    </PrefillLink>
  );
}
