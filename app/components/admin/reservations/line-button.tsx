import { useNavigation } from "@remix-run/react";
import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import type { StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** The look of what is pressed on a line of the list: as high as the line, as a finger needs. */
export const lineControl = cva("list-control", {
  variants: {
    tone: {
      primary: "border-accent bg-accent text-on-accent hover:bg-accent-strong",
      plain: "border-edge bg-raised text-ink hover:border-ink",
      danger: "border-stop bg-raised text-stop hover:bg-stop-wash",
      quiet: "border-transparent text-soft hover:border-edge hover:text-ink",
    },
  },
});

type LineButtonProps = {
  intent: StaffIntent;
  /** The key of the form that it stands in. */
  requestKey: string;
  tone: "primary" | "plain" | "danger";
  describedBy?: string;
  /** Whether it goes without what is typed in its form, right or wrong. */
  isAlone?: boolean;
  /** The key that presses it. */
  shortcut?: "a" | "x" | "u" | undefined;
  className?: string;
  children: ReactNode;
};

/** A button of a line, which says what is asked for; its form says of which version. */
export function LineButton(props: LineButtonProps) {
  const { intent, requestKey, tone, describedBy, isAlone = false, className, children } = props;
  const { shortcut } = props;
  const sent = useNavigation().formData;
  const isBusy = sent?.get("requestKey") === requestKey && sent.get("intent") === intent;
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      formNoValidate={isAlone}
      data-busy={m.site_busy()}
      data-key={shortcut}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      aria-describedby={describedBy}
      className={lineControl({ tone, className })}
    >
      {isBusy ? <span>{m.site_busy()}</span> : children}
    </button>
  );
}
