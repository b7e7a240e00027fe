import { type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { EmptySlots } from "#app/components/admin/reservations/empty-slots.tsx";
import { NameSearch } from "#app/components/admin/reservations/name-search.tsx";
import { SearchResult } from "#app/components/admin/reservations/search-result.tsx";
import { ServiceBand } from "#app/components/admin/reservations/service-band.tsx";
import { ServiceBook } from "#app/components/admin/reservations/service-book.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { listPlaceSchema } from "#app/domain/reservations/service-list.ts";
import { isIdle } from "#app/domain/reservations/service-summary.ts";
import { cleanLine, isReadable } from "#app/domain/text/clean-text.ts";
import { listCursor } from "#app/http/list-cursor.ts";
import { routeParams } from "#app/http/route-params.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { adminServiceParams, paths } from "#app/paths.ts";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { listService } from "#app/server/reservation-views/list-service.ts";

type Loaded = AdminMetaArgs & { data?: Awaited<ReturnType<typeof loader>> };

export function meta({ data, matches }: Loaded) {
  if (!data) return adminTitle(m.admin_nav(), matches);
  const { service, summary } = data;
  const words = { service: serviceName(service), date: dayDate(summary.date) };
  return adminTitle(m.admin_service_title(words), matches);
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
    const right = adminPeriod(date, list.value.present.date);
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
  const { period, service, summary, search, total, next, present, requestKey } = view;
  const { date } = summary;
  const here = paths.adminService(period, date, service.slug);
  const isUpcoming = period === "upcoming";
  const pageAfter = (after: string | undefined) =>
    paths.adminService(period, date, service.slug, { q: search || undefined, after });
  const entryFor = paths.newReservation({ date, service: service.slug, q: search });
  return (
    <div className="-mt-3 space-y-2">
      <ServiceBand
        {...{ period, summary }}
        name={serviceName(service)}
        isSearching={search !== ""}
        search={total > 0 ? <NameSearch key={search} {...{ search }} action={here} /> : null}
      />
      {search === "" ? null : (
        <SearchResult
          {...{ search }}
          found={view.found}
          all={here}
          entry={isUpcoming ? entryFor : null}
        />
      )}
      {total > 0 || isIdle(summary) ? null : (
        <Notice>{isUpcoming ? m.admin_service_empty() : m.admin_service_empty_past()}</Notice>
      )}
      <ServiceBook
        {...{ date, present }}
        service={service.slug}
        reservations={view.reservations}
        heads={view.slots}
        list={{ period, today: present.date, remaining: summary.remaining, requestKey }}
      />
      {isUpcoming ? <EmptySlots summary={summary} /> : null}
      <p className="flex flex-wrap gap-x-6">
        {view.isFirstPage ? null : (
          <TextLink to={pageAfter(undefined)}>{m.admin_list_first()}</TextLink>
        )}
        {next ? <TextLink to={pageAfter(next)}>{m.admin_list_more()}</TextLink> : null}
      </p>
    </div>
  );
}
