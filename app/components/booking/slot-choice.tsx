import { cva } from "class-variance-authority";
import { slotMeaning } from "#app/components/booking/send-button.tsx";
import { slotId } from "#app/components/booking/slot-id.ts";
import { SlotStateLabel } from "#app/components/booking/states.tsx";
import { FieldError } from "#app/components/ui/field-frame.tsx";
import type { SlotAvailability } from "#app/domain/availability/availability.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { timeOfDay } from "#app/i18n/format.ts";

type SlotChoiceProps = {
  slots: readonly SlotAvailability[];
  chosen: string;
  /** The chosen time may have been booked by this very form: it stays open to be sent again. */
  isSentAgain: boolean;
  error: string | null;
};

function promises(slots: readonly SlotAvailability[]): string[] {
  const states = new Set(slots.filter((slot) => slot.bookable).map((slot) => slot.state));
  const isSure = !states.has("request") && !states.has("full");
  if (isSure) return states.size > 0 ? [m.site_form_promise_sure()] : [];
  return [
    states.has("available") || states.has("last") ? m.site_form_promise_confirmed() : null,
    states.has("request") ? m.site_form_promise_request() : null,
    states.has("full") ? m.site_form_promise_waiting() : null,
  ].filter((promise) => promise !== null);
}

/** How a time looks that is chosen by a radio button. */
export const radioLook = cva(
  "flex min-h-14 flex-col justify-center gap-1 rounded-soft border border-edge px-3 py-2 has-checked:border-accent has-checked:outline has-checked:outline-accent has-disabled:border-transparent has-disabled:bg-transparent",
  { variants: { isRaised: { true: "bg-raised" } } },
);

/** The times of a service as radio buttons, with what each offers and what that means. */
export function SlotChoice({ slots, chosen, isSentAgain, error }: SlotChoiceProps) {
  const isOpen = (slot: SlotAvailability) => slot.bookable || (isSentAgain && slot.time === chosen);
  return (
    <fieldset
      aria-describedby={error ? "time-error time-promise" : "time-promise"}
      aria-invalid={error ? true : undefined}
    >
      <legend className="mb-3 font-display text-[min(1.5rem,8vw)] leading-tight">
        {m.site_form_time()}
      </legend>
      <div className="choices">
        {slots.map((slot) => (
          <label key={slot.time} className={radioLook({ isRaised: slot.state !== "full" })}>
            <span className="flex items-center gap-2.5">
              <input
                type="radio"
                id={slotId(slot.time)}
                name="time"
                value={slot.time}
                required
                data-means={slot.bookable ? slotMeaning(slot) : undefined}
                disabled={!isOpen(slot)}
                defaultChecked={slot.time === chosen && isOpen(slot)}
                className="size-5 flex-none accent-accent"
              />
              <span className="font-display text-[1.3rem] leading-tight">
                {timeOfDay(slot.time)}
              </span>
            </span>
            <SlotStateLabel slot={slot} />
          </label>
        ))}
      </div>
      {error ? <FieldError id="time-error">{error}</FieldError> : null}
      <ul id="time-promise" className="mt-3 text-[0.9rem] text-soft">
        {promises(slots).map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
    </fieldset>
  );
}
