import { type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EmptySlots } from "#app/components/admin/reservations/empty-slots.tsx";
import { NameSearch } from "#app/components/admin/reservations/name-search.tsx";
import { reservationGroups } from "#app/components/admin/reservations/reservation-groups.ts";
import type { RowReservation } from "#app/components/admin/reservations/reservation-row.tsx";
import { ServiceFigures } from "#app/components/admin/reservations/service-figures.tsx";
import { SlotList } from "#app/components/admin/reservations/slot-list.tsx";
import { SlotTable } from "#app/components/admin/reservations/slot-table.tsx";
import { StatusChange } from "#app/components/admin/reservations/status-change.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { listPlaceSchema } from "#app/domain/reservations/service-list.ts";
import { isIdle } from "#app/domain/reservations/service-summary.ts";
import { cleanLine, isReadable } from "#app/domain/text/clean-text.ts";
import { listCursor } from "#app/http/list-cursor.ts";
import { routeParams } from "#app/http/route-params.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, longDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { adminServiceParams, paths } from "#app/paths.ts";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { listService } from "#app/server/reservation-views/list-service.ts";

type Loaded = { data?: Awaited<ReturnType<typeof loader>> };

export function meta({ data }: Loaded) {
  if (!data) return [{ title: m.admin_nav() }];
  const { service, summary } = data;
  const words = { service: serviceName(service), date: dayDate(summary.date) };
  return [{ title: m.admin_service_title(words) }];
}

const cursor = listCursor(listPlaceSchema, ["part", "time", "createdAt", "code"]);
const searchSchema = z
  .string()
  .max(1600)
  .transform(cleanLine)
  .pipe(z.string().max(80).refine(isReadable));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const { value } = await readAsStaff(request, platform, async () => {
    const { period, date, service } = routeParams(adminServiceParams, params);
    const { searchParams } = new URL(request.url);
    const search = searchSchema.safeParse(searchParams.get("q") ?? "").data;
    if (search === undefined) throw new Response(null, { status: 400 });
    const after = cursor.read(searchParams);
    const list = await listService({ date, service, search: search || null, after }, platform);
    if (!list.ok) throw new Response(null, { status: 404 });
    const right = adminPeriod(date, list.value.today);
    if (right !== period) {
      throw redirect(paths.adminService(right, date, service, { q: search || undefined }));
    }
    const next = list.value.next && cursor.write(list.value.next);
    return { ...list.value, next, period, search, isFirstPage: after === null };
  });
  return { ...value, requestKey: platform.mintRequestKey() };
}

export default function ServiceReservations() {
  const view = useLoaderData<typeof loader>();
  const { period, service, summary, reservations, search, total, next } = view;
  const { date } = summary;
  const { requests, tables, gone } = reservationGroups(reservations);
  const pageAfter = (after: string | undefined) =>
    paths.adminService(period, date, service.slug, {
      q: search || undefined,
      after,
    });
  const staffActions = (reservation: RowReservation) =>
    period === "history" ? null : (
      <StatusChange
        reservation={reservation}
        remaining={summary.remaining}
        requestKey={view.requestKey}
      />
    );
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <Link
          className="inline-flex min-h-target items-center underline"
          to={paths.bookDate(period, date)}
        >
          {longDate(date)}
        </Link>
        <h1 className="book-title">
          {m.admin_service_title({ service: serviceName(service), date: dayDate(date) })}
        </h1>
        <ServiceFigures summary={summary} />
        <SlotTable slots={summary.slots} />
        {period === "upcoming" ? (
          <ButtonLink tone="plain" to={paths.newReservation({ date, service: service.slug })}>
            {m.entry_title()}
          </ButtonLink>
        ) : null}
      </header>
      {total > 0 ? (
        <NameSearch
          key={search}
          {...{ search, found: view.found }}
          action={paths.adminService(period, date, service.slug)}
          entry={
            period === "upcoming" && search
              ? paths.newReservation({ date, service: service.slug, q: search })
              : null
          }
        />
      ) : null}
      {total > 0 || isIdle(summary) ? null : (
        <Notice>
          {period === "history" ? m.admin_service_empty_past() : m.admin_service_empty()}
        </Notice>
      )}
      <SlotList title={m.admin_list_requests()} {...{ period, staffActions }} rows={requests} />
      <SlotList
        title={m.admin_list_tables()}
        {...{ period, staffActions }}
        rows={tables}
        hasEntry={period === "upcoming"}
      />
      {period === "upcoming" ? <EmptySlots summary={summary} /> : null}
      <SlotList title={m.admin_list_gone()} {...{ period, staffActions }} rows={gone} />
      <p className="flex flex-wrap gap-x-6">
        {view.isFirstPage ? null : (
          <Link
            className="inline-flex min-h-target items-center underline"
            to={pageAfter(undefined)}
          >
            {m.admin_list_first()}
          </Link>
        )}
        {next ? (
          <Link className="inline-flex min-h-target items-center underline" to={pageAfter(next)}>
            {m.admin_list_more()}
          </Link>
        ) : null}
      </p>
    </div>
  );
}
