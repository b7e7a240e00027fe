import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";

const noticeLook = cva("border-l-4 px-4 py-3", {
  variants: {
    tone: {
      plain: "border-edge bg-raised",
      good: "border-good bg-good-wash",
      wait: "border-wait bg-wait-wash",
      stop: "border-stop bg-stop-wash",
    },
  },
});

type NoticeProps = ComponentProps<"div"> & VariantProps<typeof noticeLook>;

/**
 * A message that stands out of the page. `role="alert"` for what went wrong, `role="status"` for
 * what was done; none for what merely is so.
 */
export function Notice({ tone = "plain", className, ...rest }: NoticeProps) {
  return <div {...rest} className={noticeLook({ tone, className })} />;
}
