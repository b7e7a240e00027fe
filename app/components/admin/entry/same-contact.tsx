import { offeredName } from "#app/components/admin/entry/offered-name.ts";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import type { OfferedService, SameContactTable } from "#app/domain/reservations/entry-view.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type SameContactProps = {
  tables: readonly SameContactTable[];
  services: readonly OfferedService[];
};

/** Warns that a contact has a table on the date already, and leads to it; it stops nobody. */
export function SameContact({ tables, services }: SameContactProps) {
  return (
    <div role="status">
      {tables.length === 0 ? null : (
        <Notice tone="wait">
          <p className="font-medium">{m.entry_same_contact()}</p>
          <ul>
            {tables.map((table) => {
              const service = offeredName(table.service, services);
              return (
                <li key={table.slug}>
                  <TextLink
                    to={paths.adminReservation("upcoming", table.date, table.service, table.slug)}
                    discover="none"
                    target="_blank"
                    className="gap-x-2"
                  >
                    <bdi>{personLabel(table)}</bdi>
                    <span>{`${service} · ${table.time} · ${partyLabel(table.covers)}`}</span>
                  </TextLink>
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
    </div>
  );
}
