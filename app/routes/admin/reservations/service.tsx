import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import {
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useLocation,
} from "@remix-run/react";
import { CoversOriginNote } from "#app/components/admin/covers/covers-origin.tsx";
import { CoversPanel } from "#app/components/admin/covers/covers-panel.tsx";
import { DayNote } from "#app/components/admin/covers/day-note.tsx";
import { FullButton } from "#app/components/admin/covers/full-button.tsx";
import { noAnswer } from "#app/components/admin/covers/service-answer.ts";
import { ServiceProblemNotice } from "#app/components/admin/covers/service-problem.tsx";
import { EntryLinks } from "#app/components/admin/entry/entry-links.tsx";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { EmptySlots } from "#app/components/admin/reservations/empty-slots.tsx";
import { NameSearch } from "#app/components/admin/reservations/name-search.tsx";
import { OpenAtNow } from "#app/components/admin/reservations/open-at-now.tsx";
import { ReservationBeside } from "#app/components/admin/reservations/reservation-beside.tsx";
import { SearchResult } from "#app/components/admin/reservations/search-result.tsx";
import { ServiceBand } from "#app/components/admin/reservations/service-band.tsx";
import { ServiceBook } from "#app/components/admin/reservations/service-book.tsx";
import { ServiceEnd } from "#app/components/admin/reservations/service-end.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
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

export function shouldRevalidate({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  // A form that was not taken often means that the service has moved on.
  return actionStatus !== undefined || defaultShouldRevalidate;
}

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
  return (
    <div className="-mt-3 space-y-2 print:mt-0">
      <ServiceBand
        {...{ period, summary, today }}
        name={serviceName(service)}
        neighbours={view.neighbours}
        {...useCovers(view, here)}
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

/** What stands in the band of a coming service on its covers and the note of its day. */
function useCovers({ period, summary, present, covers, note, requestKey }: View, here: string) {
  const answer = useActionData<typeof action>() ?? noAnswer;
  const { pathname, search } = useLocation();
  if (period === "history") return {};
  const form = { action: here, requestKey, next: pathname + search };
  return {
    covers: {
      full: <FullButton {...{ summary, form, covers }} />,
      origin: <CoversOriginNote origin={covers.origin} {...{ summary, present }} />,
      panel: <CoversPanel {...{ summary, present, form, answer, covers, note }} />,
      isOpen: answer.covers !== null || answer.note !== null,
    },
  };
}

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
            to: (slug) => pageOf({ ...query, open: slug }),
            open: opened?.reservation.code ?? null,
          },
        }}
      />
      {isUpcoming ? <EmptySlots summary={summary} /> : null}
      <p className="flex flex-wrap gap-x-6 print:hidden">
        {query.after ? (
          <TextLink to={pageOf({ q: query.q })}>{m.admin_list_first()}</TextLink>
        ) : null}
        {view.next ? (
          <TextLink to={pageOf({ q: query.q, after: view.next })}>{m.admin_list_more()}</TextLink>
        ) : null}
      </p>
    </>
  );
}
