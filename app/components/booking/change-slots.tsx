import type { ChangeOutcome } from "#app/components/booking/change-button.tsx";
import { radioLook } from "#app/components/booking/slot-choice.tsx";
import { slotId } from "#app/components/booking/slot-id.ts";
import { SlotStateLabel } from "#app/components/booking/states.tsx";
import { FieldError } from "#app/components/ui/field-frame.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { asSlot, type ChangeSlot } from "#app/domain/availability/change-offer.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { timeOfDay } from "#app/i18n/format.ts";

type ChangeSlotsProps = {
  legend: string;
  slots: readonly ChangeSlot[];
  effectOf: (slot: ChangeSlot) => ChangeOutcome | null;
  chosen: string | null;
  isRequest: boolean;
  error: string | null;
};

/** The times of a service as radio buttons, with what each offers to who has a table already. */
export function ChangeSlots(props: ChangeSlotsProps) {
  const { legend, slots, effectOf, chosen, isRequest, error } = props;
  const isAsked = slots.some(({ meaning }) => meaning === "ask");
  return (
    <fieldset
      aria-describedby={error ? "time-error time-promise" : "time-promise"}
      aria-invalid={error ? true : undefined}
    >
      <legend className="mb-3 font-display text-[min(1.5rem,8vw)] leading-tight first-letter:uppercase">
        {legend}
      </legend>
      <div className="choices">
        {slots.map((slot) => (
          <label key={slot.time} className={radioLook({ isRaised: slot.meaning !== null })}>
            <span className="flex items-center gap-2.5">
              <input
                type="radio"
                id={slotId(slot.time)}
                name="time"
                value={slot.time}
                required
                data-means={effectOf(slot) ?? undefined}
                disabled={slot.meaning === null}
                defaultChecked={slot.time === chosen && slot.meaning !== null}
                className="size-5 flex-none accent-accent"
              />
              <span className="font-display text-[1.3rem] leading-tight">
                {timeOfDay(slot.time)}
              </span>
            </span>
            <SlotLabel slot={slot} isRequest={isRequest} />
          </label>
        ))}
      </div>
      {error ? <FieldError id="time-error">{error}</FieldError> : null}
      <ul id="time-promise" className="mt-3 text-[0.9rem] text-soft">
        {slots.some(({ meaning }) => meaning === "move") ? (
          <li>{isRequest ? m.site_form_promise_confirmed() : m.guest_change_promise_move()}</li>
        ) : null}
        {isAsked ? (
          <li>{isRequest ? m.guest_change_promise_request() : m.guest_change_promise_ask()}</li>
        ) : null}
      </ul>
    </fieldset>
  );
}

function SlotLabel({ slot, isRequest }: { slot: ChangeSlot; isRequest: boolean }) {
  const { state, meaning } = slot;
  if (meaning === "keep") {
    return (
      <span className="flex items-baseline gap-1.5 text-[0.82rem] leading-tight text-soft">
        <Mark shape="check" className="text-accent" />
        <span>{isRequest ? m.guest_change_slot_own_request() : m.guest_change_slot_own()}</span>
      </span>
    );
  }
  if (state === "full" && meaning === "ask" && !isRequest) {
    return (
      <span className="flex items-baseline gap-1.5 text-[0.82rem] leading-tight text-soft">
        <Mark shape="ring" className="text-accent" />
        <span>{m.guest_change_slot_full()}</span>
      </span>
    );
  }
  return <SlotStateLabel slot={asSlot(slot)} />;
}
