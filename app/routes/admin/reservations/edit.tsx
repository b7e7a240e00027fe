import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { EditForm } from "#app/components/admin/entry/edit-form.tsx";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { staffEditOf } from "#app/domain/reservations/staff-edit.ts";
import { isolated } from "#app/domain/text/isolated-text.ts";
import { changeOf, editFormSchema } from "#app/forms/edit-form.ts";
import { parseSubmission } from "#app/forms/submission.ts";
import { startedEdit } from "#app/http/edit-page.ts";
import { givenBackEdit, refusedEdit, wrongEdit } from "#app/http/refused-edit.ts";
import { wrongFieldsOf } from "#app/http/refused-entry.ts";
import { reservationPlace } from "#app/http/reservation-place.ts";
import { withSavedParam } from "#app/http/saved-param.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import { guardedForm } from "#app/server/accounts/kept-form/guarded-form.ts";
import { readAsStaff, requireStaff } from "#app/server/accounts/staff-guard.ts";
import { changeReservation } from "#app/server/reservations/change-reservation.ts";

type Loaded = AdminMetaArgs & { data?: Awaited<ReturnType<typeof loader>> };

export function meta({ data, matches }: Loaded) {
  if (!data) return adminTitle(m.admin_nav(), matches);
  return adminTitle(m.edit_title({ name: isolated(personLabel(data.reservation)) }), matches);
}

export async function loader({ request, params, context: { platform } }: LoaderFunctionArgs) {
  const { value } = await readAsStaff(request, platform, async () => {
    return startedEdit(request, reservationPlace(params), platform);
  });
  return value;
}

export async function action({ request, params, context: { platform } }: ActionFunctionArgs) {
  const { user, form: posted, kept } = await guardedForm(request, requireStaff, platform);
  const place = reservationPlace(params);
  if (kept) return givenBackEdit(kept, place, platform);
  const submission = parseSubmission(posted, editFormSchema);
  if (submission.status !== "success") {
    return wrongEdit(posted, wrongFieldsOf(submission.error), place, platform);
  }
  const form = submission.value;
  const actor = { kind: "staff", user: user.id, role: user.role } as const;
  const change = { ...changeOf(form), code: place.code, actor };
  const outcome = await changeReservation(change, platform);
  if (!outcome.ok) return refusedEdit(posted, form, outcome, place, platform);
  const { date, service } = change;
  const page = paths.adminReservation(place.period, date, service, place.slug);
  return redirect(withSavedParam(page, "changed"), 303);
}

export default function EditReservation() {
  const started = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? started;
  const { search } = useLocation();
  const { reservation, view } = shown;
  const { date, service, slug } = reservation;
  const period = adminPeriod(date, view.today);
  const back = paths.adminReservation(period, date, service, slug);
  const name = personLabel(reservation);
  return (
    <div className="space-y-4">
      <header>
        <TextLink to={back}>
          <bdi>{name}</bdi>
        </TextLink>
        <h1 className="book-title wrap-anywhere">
          <WordsInSentence words={name}>{(words) => m.edit_title({ name: words })}</WordsInSentence>
        </h1>
      </header>
      {staffEditOf(reservation, view.today) === "nothing" ? (
        <Notice tone="wait">{m.edit_nothing({ status: statusLabel(reservation) })}</Notice>
      ) : (
        <EditForm
          key={search}
          {...shown}
          back={back}
          here={paths.editReservation(period, date, service, slug)}
        />
      )}
    </div>
  );
}
