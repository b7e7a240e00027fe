import type { ServiceAnswer } from "#app/components/admin/covers/service-answer.ts";
import {
  CoversButton,
  type ServiceForm,
  TypedCovers,
} from "#app/components/admin/covers/set-covers.tsx";
import { controlClasses, FieldError } from "#app/components/ui/field-frame.tsx";
import type { ServiceSummary, SlotFigures } from "#app/domain/reservations/service-summary.ts";
import type { CoversOverride } from "#app/domain/schedule/covers-override.ts";
import { mostCovers } from "#app/forms/covers-form.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { timeOfDay, wholeNumber } from "#app/i18n/format.ts";

type Typed = NonNullable<ServiceAnswer["covers"]>;

type SlotCoversProps = {
  summary: ServiceSummary;
  override: CoversOverride;
  form: ServiceForm;
  typed: Typed | null | undefined;
};

/** The slots of a service, each with its covers, its limit, “Complet” and what takes either back. */
export function SlotCovers({ summary, override, form, typed }: SlotCoversProps) {
  return (
    <table className="w-full max-w-xl border-collapse text-left">
      <caption className="sr-only">{m.admin_slots_title()}</caption>
      <thead>
        <tr className="border-b border-edge">
          <th className="pr-2 font-medium">{m.admin_slot()}</th>
          <th className="pr-2 text-right font-medium">
            <span className="max-sm:sr-only">{m.admin_slot_covers()}</span>
          </th>
          <th className="pr-2 font-medium">{m.admin_slot_limit()}</th>
        </tr>
      </thead>
      <tbody>
        {summary.slots.map((slot) => (
          <SlotRow
            key={slot.time}
            {...{ slot, form }}
            isByHand={override.slotLimits[slot.time] !== undefined}
            typed={typed?.slot === slot.time ? typed : null}
          />
        ))}
      </tbody>
    </table>
  );
}

type SlotRowProps = {
  slot: SlotFigures;
  isByHand: boolean;
  form: ServiceForm;
  typed: Typed | null;
};

function SlotRow({ slot, isByHand, form, typed }: SlotRowProps) {
  const { time, held, limit } = slot;
  const name = timeOfDay(time);
  const id = `slot-${time.replace(":", "h")}`;
  return (
    <tr className="border-b border-line">
      <th className="py-2 pr-2 font-normal">{name}</th>
      <td className="py-2 pr-2 text-right">{wholeNumber(held)}</td>
      <td className="py-1">
        <div className="flex flex-wrap gap-2">
          <TypedCovers {...{ form }} slot={time} className="flex flex-wrap gap-2">
            <label htmlFor={id} className="sr-only">
              {m.covers_slot_limit_of({ time: name })}
            </label>
            <input
              id={id}
              name="covers"
              type="number"
              inputMode="numeric"
              min={0}
              max={mostCovers}
              required
              placeholder="—"
              defaultValue={typed?.typed ?? limit ?? ""}
              aria-invalid={typed?.isWrong || undefined}
              aria-describedby={typed?.isWrong ? `${id}-error` : undefined}
              className={`${controlClasses} max-w-16`}
            />
          </TypedCovers>
          {isByHand ? (
            <CoversButton {...{ form }} slot={time} choice="inherit">
              <span>{limit === 0 ? m.covers_reopen() : m.covers_back()}</span>
              <span className="sr-only">{` ${name}`}</span>
            </CoversButton>
          ) : null}
          {limit === 0 ? null : (
            <CoversButton {...{ form }} slot={time} choice={0}>
              <span>{m.covers_full()}</span>
              <span className="sr-only">{` ${name}`}</span>
            </CoversButton>
          )}
        </div>
        {typed?.isWrong ? (
          <FieldError id={`${id}-error`}>{m.covers_wrong({ most: mostCovers })}</FieldError>
        ) : null}
      </td>
    </tr>
  );
}
