import { bookingFields, fieldError } from "#app/components/booking/field-error.ts";
import { PrefillLink } from "#app/components/site/prefill-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { BookingField } from "#app/domain/reservations/booking-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

type FormErrorsProps = {
  fields: Record<BookingField, { errors?: string[]; initialValue?: unknown }>;
  /** Where the choices are put right that are no field with an id of its own. */
  places: { time: string | null; covers: string };
};

function placeOf(name: BookingField, places: FormErrorsProps["places"]): string | null {
  if (name === "time" || name === "covers") return places[name];
  return name === "requestKey" ? null : `#${name}`;
}

function WayTo({ place, children }: { place: string | null; children: string }) {
  const look =
    "inline-flex min-h-target items-center font-medium text-stop underline hover:decoration-2";
  if (place === null) return children;
  if (!place.startsWith("#")) {
    return (
      <PrefillLink to={place} className={look}>
        {children}
      </PrefillLink>
    );
  }
  return (
    <a href={place} className={look}>
      {children}
    </a>
  );
}

/** The fields that must be put right, above the form; it takes the focus when the page comes. */
export function FormErrors({ fields, places }: FormErrorsProps) {
  const errors = bookingFields.flatMap((name) => {
    const text = fieldError(name, fields[name]);
    return text === null ? [] : [{ name, text, place: placeOf(name, places) }];
  });
  if (errors.length === 0) return null;
  return (
    <Notice tone="stop" role="alert" tabIndex={-1} autoFocus>
      <h2 className="text-[min(1.3rem,8vw)]">{m.site_form_errors_title()}</h2>
      <p>{m.site_form_errors_text()}</p>
      <ul className="mt-2 space-y-2">
        {errors.map(({ name, text, place }) => (
          <li key={name} className="flex min-h-target items-center leading-snug">
            <WayTo place={place}>{text}</WayTo>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
