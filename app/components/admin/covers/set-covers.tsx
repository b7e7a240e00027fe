import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { lineControl } from "#app/components/admin/reservations/line-button.tsx";
import type { CoversChoice } from "#app/domain/schedule/covers-override.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** What all forms about a service of a day share. */
export type ServiceForm = {
  /** The page of the service. */
  action: string;
  /** Minted with the page; each form makes its own key of it. */
  requestKey: string;
  /** Where to go on after it. */
  next: string;
};

/** A choice in the words of the form; a number stands in a field of its own. */
function fieldsOf(choice: CoversChoice): { capacity: string; covers?: number } {
  if (choice === "inherit") return { capacity: "inherit" };
  if (choice === "unset") return { capacity: "manual" };
  return choice === 0 ? { capacity: "none" } : { capacity: "covers", covers: choice };
}

type CoversButtonProps = {
  form: ServiceForm;
  /** What of the service it is about; the whole of it where there is no slot. */
  slot: ClockTime | null;
  choice: CoversChoice;
  className?: string;
  children: ReactNode;
};

/** One button that sets covers by hand, or gives them back. */
export function CoversButton({ form, slot, choice, className, children }: CoversButtonProps) {
  const { capacity, covers } = fieldsOf(choice);
  return (
    <CoversFields form={form} slot={slot} capacity={capacity} className="contents">
      {covers === undefined ? null : <input type="hidden" name="covers" value={covers} />}
      <SubmitCovers requestKey={keyOf(form, slot, capacity)} className={className}>
        {children}
      </SubmitCovers>
    </CoversFields>
  );
}

/** The key of a form about covers, of which a page has several. */
function keyOf({ requestKey }: ServiceForm, slot: ClockTime | null, capacity: string): string {
  return [requestKey, slot?.replace(":", "h") ?? "service", capacity].join("-");
}

type CoversFieldsProps = {
  form: ServiceForm;
  slot: ClockTime | null;
  capacity: string;
  className?: string;
  children: ReactNode;
};

/** A form that sets covers, with all that is not typed. */
export function CoversFields({ form, slot, capacity, className, children }: CoversFieldsProps) {
  const isBusy = useNavigation().formData !== undefined;
  return (
    <Form
      method="post"
      action={form.action}
      discover="none"
      preventScrollReset
      className={className}
      onSubmit={(event) => {
        if (isBusy) event.preventDefault();
      }}
    >
      <input type="hidden" name="intent" value="set-capacity" />
      <input type="hidden" name="capacity" value={capacity} />
      <input type="hidden" name="slot" value={slot ?? ""} />
      <input type="hidden" name="requestKey" value={keyOf(form, slot, capacity)} />
      <input type="hidden" name="next" value={form.next} />
      {children}
    </Form>
  );
}

type SubmitCoversProps = {
  requestKey: string;
  className?: string | undefined;
  children: ReactNode;
};

function SubmitCovers({ requestKey, className, children }: SubmitCoversProps) {
  const isBusy = useNavigation().formData?.get("requestKey") === requestKey;
  return (
    <button
      type="submit"
      data-busy={m.site_busy()}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      className={lineControl({ tone: "plain", className })}
    >
      {isBusy ? <span>{m.site_busy()}</span> : children}
    </button>
  );
}

type TypedCoversProps = Omit<CoversFieldsProps, "capacity" | "children"> & { children: ReactNode };

/** A form with a field in which a number of covers is typed. */
export function TypedCovers({ form, slot, className, children }: TypedCoversProps) {
  return (
    <CoversFields {...{ form, slot }} capacity="covers" className={className ?? ""}>
      {children}
      <SubmitCovers requestKey={keyOf(form, slot, "covers")}>{m.covers_save()}</SubmitCovers>
    </CoversFields>
  );
}
