import { TextLink } from "#app/components/ui/text-link.tsx";
import { m } from "#app/i18n/compiled/messages.js";

/** The ways to the first and to the next page of a list; `null` where one is there already. */
export function ListPages({ first, next }: { first: string | null; next: string | null }) {
  return (
    <p className="flex flex-wrap gap-x-6 empty:hidden print:hidden">
      {first === null ? null : <TextLink to={first}>{m.admin_list_first()}</TextLink>}
      {next === null ? null : <TextLink to={next}>{m.admin_list_more()}</TextLink>}
    </p>
  );
}
