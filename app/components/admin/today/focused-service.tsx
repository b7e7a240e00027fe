import type { ComponentProps } from "react";
import type { CoversPanelProps } from "#app/components/admin/covers/covers-panel.tsx";
import { DayNote } from "#app/components/admin/covers/day-note.tsx";
import { useBandCovers } from "#app/components/admin/covers/use-band-covers.tsx";
import { EmptySlots } from "#app/components/admin/reservations/empty-slots.tsx";
import { NameSearch } from "#app/components/admin/reservations/name-search.tsx";
import { ServiceBand } from "#app/components/admin/reservations/service-band.tsx";
import { ServiceBook } from "#app/components/admin/reservations/service-book.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import type { Service } from "#app/domain/schedule/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type Book = ComponentProps<typeof ServiceBook>;

type FocusedServiceProps = {
  list: Pick<CoversPanelProps, "summary" | "covers" | "note" | "present"> &
    Pick<Book, "reservations" | "fitting"> & {
      service: Service;
      slots: Book["heads"];
      total: number;
      /** Whether there are more reservations than these. */
      hasMore: boolean;
    };
  requestKey: string;
};

/** The list of the service that runs, or of the next one. */
export function FocusedService({ list, requestKey }: FocusedServiceProps) {
  const { service, summary, covers, note, present, total } = list;
  const { date } = summary;
  const page = paths.adminService("upcoming", date, service.slug);
  const band = useBandCovers({
    summary,
    covers,
    note,
    present,
    requestKey,
    action: page,
    answer: null,
  });
  return (
    <section className="space-y-2">
      <ServiceBand
        period="upcoming"
        {...{ summary }}
        today={present.date}
        name={serviceName(service)}
        covers={band}
        isSearching={false}
        search={total > 0 ? <NameSearch search="" action={page} /> : null}
      />
      <DayNote note={note.note} />
      {total > 0 ? null : <Notice>{m.admin_service_empty()}</Notice>}
      <div className="@container min-w-0">
        <ServiceBook
          {...{ date, present }}
          service={service.slug}
          reservations={list.reservations}
          heads={list.slots}
          fitting={list.fitting}
          isOver={false}
          list={{
            period: "upcoming",
            today: present.date,
            remaining: summary.remaining,
            requestKey,
          }}
        />
      </div>
      <EmptySlots summary={summary} />
      {list.hasMore ? <TextLink to={page}>{m.admin_open_service()}</TextLink> : null}
    </section>
  );
}
