import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DayNote } from "#app/components/admin/covers/day-note.tsx";
import { noAnswer } from "#app/components/admin/covers/service-answer.ts";
import { ServiceProblemNotice } from "#app/components/admin/covers/service-problem.tsx";
import { useBandCovers } from "#app/components/admin/covers/use-band-covers.tsx";
import { EntryLinks } from "#app/components/admin/entry/entry-links.tsx";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { EmptySlots } from "#app/components/admin/reservations/empty-slots.tsx";
import { ListPages } from "#app/components/admin/reservations/list-pages.tsx";
import { NameSearch } from "#app/components/admin/reservations/name-search.tsx";
import { OpenAtNow } from "#app/components/admin/reservations/open-at-now.tsx";
import { ReservationBeside } from "#app/components/admin/reservations/reservation-beside.tsx";
import { SearchResult } from "#app/components/admin/reservations/search-result.tsx";
import { ServiceBand } from "#app/components/admin/reservations/service-band.tsx";
import { ServiceBook } from "#app/components/admin/reservations/service-book.tsx";
import { ServiceEnd } from "#app/components/admin/reservations/service-end.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { isIdle } from "#app/domain/reservations/service-summary.ts";
import { routeParams } from "#app/http/route-params.ts";
import { givenBackServiceForm, takeServiceForm } from "#app/http/service-form.ts";
import { shownService } from "#app/http/service-page.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { adminServiceParams, paths } from "#app/paths.ts";
import { guardedForm } from "#app/server/accounts/kept-form/guarded-form.ts";
import { readAsStaff, requireStaff } from "#app/server/accounts/staff-guard.ts";

type Loaded = AdminMetaArgs & { data?: Awaited<ReturnType<typeof loader>> };

export function meta({ data, matches }: Loaded) {
  if (!data) return adminTitle(m.admin_nav(), matches);
  const { service, summary } = data;
  const words = { service: serviceName(service), date: dayDate(summary.date) };
  return adminTitle(m.admin_service_title(words), matches);
}

export { shouldRevalidate } from "#app/components/admin/reservations/should-revalidate.ts";

export async function loader({ request, params, context: { platform } }: LoaderFunctionArgs) {
  const { value } = await readAsStaff(request, platform, () => {
    return shownService(request, params, platform);
  });
  return { ...value, requestKey: platform.mintRequestKey() };
}

export async function action({ request, params, context: { platform } }: ActionFunctionArgs) {
  const { user, form, kept } = await guardedForm(request, requireStaff, platform);
  if (kept) return givenBackServiceForm(kept);
  return takeServiceForm(form, routeParams(adminServiceParams, params), user, platform);
}

export default function ServiceReservations() {
  const view = useLoaderData<typeof loader>();
  const { period, service, summary, search, total, opened, query, requestKey } = view;
  const { date } = summary;
  const here = paths.adminService(period, date, service.slug);
  const today = view.present.date;
  const answer = useActionData<typeof action>() ?? null;
  const covers = useBandCovers({ ...view, action: here, answer });
  return (
    <div className="-mt-3 space-y-2 print:mt-0">
      <ServiceBand
        {...{ period, summary, today }}
        name={serviceName(service)}
        neighbours={view.neighbours}
        {...(period === "upcoming" ? { covers } : {})}
        isSearching={search !== ""}
        search={total > 0 ? <NameSearch key={search} {...{ search }} action={here} /> : null}
      />
      <div className={opened ? besideClasses : undefined}>
        <div className="@container min-w-0 space-y-2">
          <List view={view} here={here} />
        </div>
        {opened ? (
          <ReservationBeside
            key={opened.reservation.code}
            view={opened}
            {...{ period, requestKey }}
            list={paths.adminService(period, date, service.slug, query)}
          >
            <EntryLinks {...{ period, today }} reservation={opened.reservation} />
          </ReservationBeside>
        ) : null}
      </div>
      <OpenAtNow key={here} />
    </div>
  );
}

const besideClasses =
  "not-print:lg:grid lg:grid-cols-[minmax(0,1fr)_max(20rem,34%)] lg:items-start lg:gap-x-6";

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function List({ view, here }: { view: View; here: string }) {
  const answer = useActionData<typeof action>() ?? noAnswer;
  const { period, service, summary, search, total, present, end, opened, query, requestKey } = view;
  const { date } = summary;
  const isUpcoming = period === "upcoming";
  const pageOf = (asked: { q?: string | undefined; after?: string | undefined; open?: string }) =>
    paths.adminService(period, date, service.slug, asked);
  const entryFor = paths.newReservation({ date, service: service.slug, q: search });
  return (
    <>
      {answer.problem ? <ServiceProblemNotice problem={answer.problem} action={here} /> : null}
      <DayNote note={view.note.note} />
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
      {(end.isOver && total > 0) || answer.end ? (
        <ServiceEnd {...{ date, requestKey }} {...end} problem={answer.end} action={here} />
      ) : null}
      <ServiceBook
        {...{ date, present }}
        service={service.slug}
        reservations={view.reservations}
        heads={view.slots}
        fitting={view.fitting}
        isOver={end.isOver}
        list={{
          period,
          today: present.date,
          remaining: summary.remaining,
          requestKey,
          beside: {
            before: pageOf({ ...query, open: "" }),
            open: opened?.reservation.code ?? null,
          },
        }}
      />
      {isUpcoming ? <EmptySlots summary={summary} /> : null}
      <ListPages
        first={query.after ? pageOf({ q: query.q }) : null}
        next={view.next && pageOf({ q: query.q, after: view.next })}
      />
    </>
  );
}
