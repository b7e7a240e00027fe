import type { ComponentProps } from "react";
import { lineControl } from "#app/components/admin/reservations/line-button.tsx";
import { UnfoldLink } from "#app/components/ui/unfold-link.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type LineMoreProps = { name: string } & Pick<
  ComponentProps<typeof UnfoldLink>,
  "isOpen" | "to" | "holds" | "onToggle"
>;

const look = lineControl({ tone: "quiet", className: "list-sign list-more px-0 print:hidden" });

/** “More” on a line: fifty of what stands behind it cost half of the page. */
export function LineMore({ name, ...unfolds }: LineMoreProps) {
  return (
    <UnfoldLink {...unfolds} className={look}>
      <span className="sr-only">{m.admin_more_of({ name })}</span>
    </UnfoldLink>
  );
}
