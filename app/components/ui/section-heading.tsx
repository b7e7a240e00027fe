import type { ComponentProps } from "react";

/** The heading of a part of a page, over a line. */
export function SectionHeading({ className = "text-[1.15em]", ...rest }: ComponentProps<"h2">) {
  return <h2 {...rest} className={`border-b-2 border-ink pb-1 ${className}`} />;
}
