import { Button } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type ChangeChoiceProps = {
  slug: string;
  change: Omit<Placement, "time"> & { today: CalendarDate; last: CalendarDate; partyMax: number };
};

/** How many come and on which day: the first half of a change, which only shows the times. */
export function ChangeChoice({ slug, change }: ChangeChoiceProps) {
  const { date, covers, service, today, last, partyMax } = change;
  return (
    <form
      method="get"
      action={paths.guestChange(slug)}
      className="mt-8 grid items-end gap-4 border-y border-line py-5 sm:grid-cols-[1fr_1fr_auto]"
    >
      <Field
        id="covers"
        name="covers"
        type="number"
        inputMode="numeric"
        min={1}
        max={Math.max(partyMax, covers)}
        required
        autoComplete="off"
        label={m.site_party_number()}
        defaultValue={covers}
      />
      <Field
        id="date"
        name="date"
        type="date"
        min={today}
        max={last}
        required
        autoComplete="off"
        label={m.guest_change_date()}
        defaultValue={date}
      />
      <input type="hidden" name="service" value={service} />
      <Button tone="plain">{m.guest_change_show()}</Button>
    </form>
  );
}
