import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { type Params, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { EntryLinks } from "#app/components/admin/entry/entry-links.tsx";
import { SavedNotice } from "#app/components/admin/entry/saved-notice.tsx";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { GivenBackAction } from "#app/components/admin/reservations/given-back-action.tsx";
import { GuestRequests } from "#app/components/admin/reservations/guest-requests.tsx";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { ReservationActions } from "#app/components/admin/reservations/reservation-actions.tsx";
import { ReservationHeader } from "#app/components/admin/reservations/reservation-header.tsx";
import { ReservationRecord } from "#app/components/admin/reservations/reservation-record.tsx";
import { StaffActionProblem } from "#app/components/admin/reservations/staff-action-problem.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { isolated } from "#app/domain/text/isolated-text.ts";
import { readKeptStaffAction } from "#app/forms/kept-staff-action.ts";
import { asksForMail } from "#app/forms/mail-form.ts";
import { readStaffActionForm } from "#app/forms/staff-action-form.ts";
import { changedMail } from "#app/http/changed-mail.ts";
import { withDoneParam } from "#app/http/done-param.ts";
import { refusedForm, refusedStaffAction } from "#app/http/refused-staff-action.ts";
import { reservationPlace } from "#app/http/reservation-place.ts";
import { safeRedirect } from "#app/http/safe-redirect.ts";
import { readSavedParam } from "#app/http/saved-param.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { serviceNameOf } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";
import { guardedForm } from "#app/server/accounts/kept-form/guarded-form.ts";
import { readAsStaff, requireStaff, type StaffUser } from "#app/server/accounts/staff-guard.ts";
import type { Platform } from "#app/server/platform.ts";
import { showReservation } from "#app/server/reservation-views/show-reservation.ts";
import { takeStaffAction } from "#app/server/reservations/take-staff-action.ts";

type Loaded = AdminMetaArgs & { data?: Awaited<ReturnType<typeof loader>> };

export function meta({ data, matches }: Loaded) {
  if (!data) return adminTitle(m.admin_nav(), matches);
  const { reservation } = data;
  const name = isolated(personLabel(reservation));
  const words = { name, party: partyLabel(reservation.covers) };
  return adminTitle(m.admin_reservation_title(words), matches);
}

export { shouldRevalidate } from "#app/components/admin/reservations/should-revalidate.ts";

/** The reservation that an address names, and its own page. */
function reservationAt(params: Params) {
  const { period, date, service, slug, code } = reservationPlace(params);
  return { code, date, here: paths.adminReservation(period, date, service, slug) };
}

export async function loader({ request, params, context: { platform } }: LoaderFunctionArgs) {
  const { value } = await readAsStaff(request, platform, async () => {
    const { code, date, here } = reservationAt(params);
    return { here, shown: await showReservation({ code, date }, platform) };
  });
  if (!value.shown.ok) throw new Response(null, { status: 404 });
  const { today, reservation } = value.shown.value;
  const { date, service, slug } = reservation;
  const period = adminPeriod(date, today);
  const right = paths.adminReservation(period, date, service, slug);
  if (right !== value.here) throw redirect(right + new URL(request.url).search);
  return { ...value.shown.value, period, requestKey: platform.mintRequestKey() };
}

type Place = ReturnType<typeof reservationAt>;

async function applyStaffAction(
  posted: FormData,
  { code, here }: Place,
  user: StaffUser,
  platform: Platform,
) {
  const reading = readStaffActionForm(posted);
  if (!reading.ok) return refusedForm(reading.problem, 400);
  const { staffAction, requestKey: key, next, ...asked } = reading.form;
  const actor = { kind: "staff", user: user.id, role: user.role } as const;
  const outcome = await takeStaffAction(
    { ...asked, kind: staffAction, code, key, actor },
    platform,
  );
  if (!outcome.ok) return refusedStaffAction(outcome, reading.form, platform.mintRequestKey);
  return redirect(withDoneParam(safeRedirect(next, here), { staffAction, code }), 303);
}

export async function action({ request, params, context: { platform } }: ActionFunctionArgs) {
  const { user, form, kept } = await guardedForm(request, requireStaff, platform);
  const place = reservationAt(params);
  if (kept) return { problem: null, givenBack: readKeptStaffAction(kept) };
  if (asksForMail(form)) return changedMail(form, { ...place, user: user.id }, platform);
  return applyStaffAction(form, place, user, platform);
}

export default function Reservation() {
  const view = useLoaderData<typeof loader>();
  const { problem = null, givenBack = null } = useActionData<typeof action>() ?? {};
  const { period, reservation, summary, services, zone, events, mails, requestKey } = view;
  const { date, service, slug, code } = reservation;
  const here = paths.adminReservation(period, date, service, slug);
  const list = paths.adminService(period, date, service);
  const name = serviceNameOf(service, services);
  const saved = readSavedParam(useLocation().search);
  const isQuestion = problem !== null && "form" in problem;
  return (
    <div className="space-y-6">
      <ReservationHeader {...{ reservation, list, summary }} service={name}>
        <EntryLinks {...{ period, reservation }} today={view.today} />
      </ReservationHeader>
      <SavedNotice {...{ saved, reservation, mails }} />
      {problem ? <StaffActionProblem problem={problem} action={here} back={list} /> : null}
      {givenBack ? (
        <GivenBackAction
          {...{ givenBack, reservation }}
          form={{
            action: here,
            next: givenBack.next,
            requestKey: `${requestKey}-${code}-back`,
            expectedVersion: reservation.version,
          }}
        />
      ) : null}
      {isQuestion ? null : <GuestRequests {...{ view, period, requestKey }} action={here} />}
      {isQuestion ? null : (
        <ReservationActions
          {...{ reservation, requestKey, problem, givenBack }}
          isFolded={view.change !== null}
          action={here}
          remaining={summary.remaining}
          today={view.today}
        />
      )}
      <ReservationRecord
        {...{ reservation, events, mails, services, zone, requestKey }}
        service={name}
        action={here}
      />
    </div>
  );
}
