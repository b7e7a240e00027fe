import { trapField } from "#app/domain/reservations/trap-field.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** A field for simple robots: out of sight, out of the tab order, silent to screen readers. */
export function TrapField() {
  return (
    <div aria-hidden="true" className="sr-only">
      <label htmlFor={trapField}>{m.site_form_trap()}</label>
      <input id={trapField} name={trapField} type="text" autoComplete="off" tabIndex={-1} />
    </div>
  );
}
