import { Form } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type JumpToDateProps = { period: AdminPeriod; date: CalendarDate; isUnreadable: boolean };

/** Turns the book to a date. */
export function JumpToDate({ period, date, isUnreadable }: JumpToDateProps) {
  return (
    <Form
      method="get"
      action={paths.adminReservations(period)}
      role="search"
      className="flex max-w-full flex-wrap items-end gap-2"
    >
      <div className="min-w-0">
        <Field
          id="from"
          name="from"
          type="date"
          label={m.admin_jump_label()}
          defaultValue={date}
          error={isUnreadable ? m.admin_jump_bad() : null}
        />
      </div>
      <Button tone="plain">{m.admin_jump_button()}</Button>
    </Form>
  );
}
