import { Form } from "@remix-run/react";
import { lineControl } from "#app/components/admin/reservations/line-button.tsx";
import { controlClasses } from "#app/components/ui/field-frame.tsx";
import { m } from "#app/i18n/compiled/messages.js";

/** Finds “Martin” in a service by the beginning of a name: `mar`. */
export function NameSearch({ action, search }: { action: string; search: string }) {
  return (
    <Form method="get" action={action} role="search" className="flex flex-wrap gap-2">
      <label htmlFor="q" className="sr-only">
        {m.admin_search_label()}
      </label>
      <div className="min-w-0 grow basis-36">
        <input
          id="q"
          name="q"
          dir="auto"
          type="search"
          autoComplete="off"
          maxLength={80}
          placeholder={m.admin_search_label()}
          defaultValue={search}
          className={controlClasses}
        />
      </div>
      <button type="submit" className={lineControl({ tone: "plain" })}>
        {m.admin_search_button()}
      </button>
    </Form>
  );
}
