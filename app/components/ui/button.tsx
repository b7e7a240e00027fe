import { Link } from "@remix-run/react";
import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { m } from "#app/i18n/compiled/messages.js";

const buttonLook = cva(
  "inline-flex min-h-target items-center justify-center gap-2.5 rounded-soft border px-[min(1.25rem,6vw)] py-2 text-center font-medium no-underline transition-colors aria-busy:cursor-progress aria-busy:opacity-80 disabled:cursor-not-allowed disabled:opacity-55",
  {
    variants: {
      tone: {
        primary:
          "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
        plain: "border-edge bg-raised text-ink hover:border-ink",
        danger: "border-stop bg-raised text-stop hover:bg-stop-wash",
      },
    },
  },
);

export type ButtonTone = NonNullable<VariantProps<typeof buttonLook>["tone"]>;

/** The look of a button, for what stands for one. */
export function buttonClasses(tone: ButtonTone, className?: string): string {
  return buttonLook({ tone, className });
}

type ButtonProps = ComponentProps<"button"> & { tone?: ButtonTone; busy?: boolean };

/** A button that says it is working: `busy` where React runs, public/site.js elsewhere. */
export function Button({
  tone = "primary",
  busy = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="submit"
      data-busy={m.site_busy()}
      {...rest}
      className={buttonClasses(tone, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
    >
      {busy ? m.site_busy() : children}
    </button>
  );
}

type ButtonLinkProps = ComponentProps<typeof Link> & { tone?: ButtonTone };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ tone = "primary", className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClasses(tone, className)} />;
}
