import { EntrySlots } from "#app/components/admin/entry/entry-slots.tsx";
import { ServiceChoice } from "#app/components/admin/entry/service-choice.tsx";
import { buttonClasses } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { textLinkLook } from "#app/components/ui/text-link.tsx";
import { useScripts } from "#app/components/ui/use-scripts.ts";
import type { EntryView, OfferedService } from "#app/domain/reservations/entry-view.ts";
import { parseCalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { typedTime } from "#app/domain/time/typed-time.ts";
import type { EntryValues } from "#app/forms/entry-form.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";

export type PlaceErrors = Record<"date" | "service" | "time", string | null>;

type PlaceFieldsProps = {
  view: Pick<EntryView, "date" | "services" | "dayNote">;
  /** What the fields started from: it stays, so that the page knows what was typed since. */
  values: EntryValues;
  /** What stands in them now. */
  typed: EntryValues;
  chosen: OfferedService | null;
  errors: PlaceErrors;
  /** Whether the choice is made, and is folded away until it is to be another. */
  isMade: boolean;
  onChoose: (time: ClockTime) => void;
  /** Where the form is sent by the button that shows another day. */
  action: string;
};

function placeLabel({ date = "", time = "" }: EntryValues, chosen: OfferedService | null): string {
  const day = parseCalendarDate(date);
  const parts = [day && dayDate(day), chosen && serviceName(chosen.name), typedTime(time) ?? time];
  return parts.filter(Boolean).join(" · ") || m.entry_when_open();
}

/** The note of the day, which is never folded away, and when: a date, a service that takes place on it, and a time among its slots or between them. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { view, values, typed, chosen, errors, isMade, onChoose, action } = props;
  const hasScripts = useScripts();
  const isWrong = Object.values(errors).some((error) => error !== null);
  return (
    <>
      {view.dayNote === null ? null : (
        <p dir="auto" className="border-l-4 border-wait bg-wait-wash px-3 py-2 font-medium">
          {view.dayNote}
        </p>
      )}
      <details open={!isMade || isWrong || undefined}>
        <summary className={textLinkLook({ className: "font-semibold" })}>
          <span className="sr-only">{`${m.entry_when()} `}</span>
          <span className="first-letter:uppercase">{placeLabel(typed, chosen)}</span>
        </summary>
        <div className="space-y-3 pb-1">
          <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
            <div className="flex min-w-0 max-w-full flex-wrap items-end gap-2">
              <div className="min-w-0 max-w-full">
                <Field
                  id="date"
                  name="date"
                  type="date"
                  label={m.entry_date()}
                  defaultValue={values.date}
                  error={errors.date}
                />
              </div>
              {hasScripts ? null : (
                <button
                  type="submit"
                  formMethod="get"
                  formAction={action}
                  formNoValidate
                  className={buttonClasses("plain")}
                >
                  {m.entry_look()}
                </button>
              )}
            </div>
            <ServiceChoice
              services={view.services}
              chosen={chosen?.service ?? ""}
              error={errors.service}
            />
            <Field
              id="time"
              name="time"
              // A field of its own kind would ask for AM and PM where the device speaks English.
              inputMode="numeric"
              autoComplete="off"
              maxLength={5}
              label={m.entry_time()}
              remark={m.entry_time_hint()}
              defaultValue={values.time}
              error={errors.time}
              className="max-w-28"
            />
          </div>
          {chosen ? (
            <EntrySlots
              service={chosen}
              time={typedTime(typed.time ?? "")}
              covers={Number(typed.covers) || 0}
              onChoose={onChoose}
            />
          ) : null}
        </div>
      </details>
    </>
  );
}
