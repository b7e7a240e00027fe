import { bookingFields, fieldError } from "#app/components/booking/field-error.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import type { BookingField } from "#app/domain/booking-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

type FormErrorsProps = {
  fields: Record<BookingField, { errors?: string[] }>;
};

/** The fields that must be put right, above the form; it takes the focus when the page comes. */
export function FormErrors({ fields }: FormErrorsProps) {
  const errors = bookingFields.flatMap((name) => {
    const text = fieldError(name, fields[name].errors);
    return text === null ? [] : [{ name, text }];
  });
  if (errors.length === 0) return null;
  return (
    <Notice tone="stop" role="alert" tabIndex={-1} autoFocus>
      <h2 className="text-[1.3rem]">{m.site_form_errors_title()}</h2>
      <p>{m.site_form_errors_text()}</p>
      <ul className="mt-2 list-disc pl-5">
        {errors.map(({ name, text }) => (
          <li key={name}>
            <a href={`#${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
