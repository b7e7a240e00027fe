import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, type ButtonTone } from "#app/components/ui/button.tsx";
import type { StaffIntent } from "#app/domain/reservations/staff-actions.ts";

type StaffActionFormProps = {
  staffAction: StaffIntent;
  /** The reservation's own page, which takes the answer. */
  action: string;
  requestKey: string;
  /** The version of the reservation that stands on the page. */
  expectedVersion: number | null;
  /** Where to go on after it. */
  next: string;
  force?: boolean;
  /** The reason to send along when it is not asked for here. */
  reason?: string | null;
  tone?: ButtonTone;
  describedBy?: string;
  /** The key that presses it. */
  shortcut?: "a" | "x" | "u" | undefined;
  /** The word on the button. */
  label: ReactNode;
  /** Fields above the button. */
  children?: ReactNode;
};

/** One button that gives an answer to a reservation, or takes one back, and cannot be pressed twice. */
export function StaffActionForm(props: StaffActionFormProps) {
  const {
    staffAction,
    action,
    requestKey,
    expectedVersion,
    next,
    force,
    reason,
    tone,
    describedBy,
    shortcut,
    label,
  } = props;
  const navigation = useNavigation();
  const sent = navigation.formData;
  const isBusy = sent !== undefined;
  const isThis = sent?.get("requestKey") === requestKey && sent.get("intent") === staffAction;
  return (
    <Form
      method="post"
      discover="none"
      action={action}
      preventScrollReset
      onSubmit={(event) => {
        if (isBusy) event.preventDefault();
      }}
    >
      <input type="hidden" name="intent" value={staffAction} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="next" value={next} />
      {expectedVersion === null ? null : (
        <input type="hidden" name="expectedVersion" value={expectedVersion} />
      )}
      {force ? <input type="hidden" name="force" value="1" /> : null}
      {reason ? <input type="hidden" name="reason" value={reason} /> : null}
      {props.children}
      <Button
        tone={tone ?? "plain"}
        busy={isThis}
        aria-describedby={describedBy}
        data-key={shortcut}
      >
        {label}
      </Button>
    </Form>
  );
}
