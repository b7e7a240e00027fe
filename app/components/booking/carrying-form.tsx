import type { ReactNode } from "react";
import { type CarriedDetails, carriedFields, carryingMark } from "#app/domain/carried-details.ts";
import { m } from "#app/i18n/compiled/messages.js";

type CarryingFormProps = { details: CarriedDetails; children: ReactNode };

/** A form that takes along what was typed to the page of whichever of its choices is pressed. */
export function CarryingForm({ details, children }: CarryingFormProps) {
  return (
    <form method="post" data-carries>
      <input type="hidden" {...carryingMark} />
      {carriedFields(details).map((field) => (
        <input key={field.name} type="hidden" {...field} />
      ))}
      <p className="mt-1 text-soft">{m.site_alternatives_carried()}</p>
      {children}
    </form>
  );
}
