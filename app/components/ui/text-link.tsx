import { Link } from "@remix-run/react";
import { cva } from "class-variance-authority";
import type { ComponentProps } from "react";

/** The look of underlined words that do something, as high as a finger needs. */
export const textLinkLook = cva("inline-flex min-h-target items-center underline", {
  variants: { isWarm: { true: "hover:text-accent" } },
});

/** A way to a page that the browser loads anew, as all of the public site's are. */
export function TextAnchor({ className, children, ...rest }: ComponentProps<"a">) {
  return (
    <a {...rest} className={textLinkLook({ isWarm: true, className })}>
      {children}
    </a>
  );
}

/** A way to another page of the admin area. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={textLinkLook({ className })} />;
}
