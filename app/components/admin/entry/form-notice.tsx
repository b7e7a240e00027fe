import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "#app/components/ui/notice.tsx";

type FormNoticeProps = {
  tone: "wait" | "stop";
  /** What it tells of: each is told anew. */
  of: unknown;
  children: ReactNode;
};

/** What stands in the way of a form, above its fields; it takes the focus, and so comes into view. */
export function FormNotice({ tone, of, children }: FormNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told anew.
  useEffect(() => notice.current?.focus(), [of]);
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the answer has to be found as well.
    <div ref={notice} role="alert" tabIndex={-1} autoFocus>
      <Notice tone={tone}>{children}</Notice>
    </div>
  );
}
