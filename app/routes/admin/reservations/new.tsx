import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { EntryForm } from "#app/components/admin/entry/entry-form.tsx";
import { WalkInForm } from "#app/components/admin/entry/walk-in-form.tsx";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { presentPlace } from "#app/domain/reservations/entry-places.ts";
import type { EntryView } from "#app/domain/reservations/entry-view.ts";
import { entryOf, parseEntry } from "#app/forms/entry-form.ts";
import { startedEntry } from "#app/http/entry-page.ts";
import {
  givenBackEntry,
  refusedEntry,
  wrongEntry,
  wrongFieldsOf,
} from "#app/http/refused-entry.ts";
import { withSavedParam } from "#app/http/saved-param.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import { guardedForm } from "#app/server/accounts/kept-form/guarded-form.ts";
import { readAsStaff, requireStaff } from "#app/server/accounts/staff-guard.ts";
import { enterReservation } from "#app/server/reservations/enter-reservation.ts";

export function meta({ matches }: AdminMetaArgs) {
  return adminTitle(m.entry_title(), matches);
}

export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  const { value } = await readAsStaff(request, platform, () => startedEntry(request, platform));
  return value;
}

export async function action({ request, context: { platform } }: ActionFunctionArgs) {
  const { user, form: posted, kept } = await guardedForm(request, requireStaff, platform);
  if (kept) return givenBackEntry(kept, platform);
  const submission = parseEntry(posted);
  if (submission.status !== "success") {
    return wrongEntry(posted, wrongFieldsOf(submission.error), platform);
  }
  const form = submission.value;
  const actor = { kind: "staff", user: user.id, role: user.role } as const;
  const outcome = await enterReservation({ ...entryOf(form), actor }, platform);
  if (!outcome.ok) return refusedEntry(posted, form, outcome, platform);
  const { date, service, slug } = outcome.entered;
  const page = paths.adminReservation("upcoming", date, service, slug);
  return redirect(withSavedParam(page, "entered"), 303);
}

export default function NewReservation() {
  const started = useLoaderData<typeof loader>();
  const { view, values, isPlaced, attempt, requestKey } = useActionData<typeof action>() ?? started;
  const { search } = useLocation();
  const isWalkIn = attempt?.source === "walk-in";
  const isForTheDoor = opensAtTheDoor(search, view);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
      <h1 className="book-title">{m.entry_title()}</h1>
      <div className="order-last min-w-0 basis-full">
        <EntryForm
          key={search}
          {...{ view, values, isPlaced, requestKey }}
          attempt={isWalkIn ? null : attempt}
          isFirst={!isForTheDoor}
        />
      </div>
      <WalkInForm
        key={String(isForTheDoor)}
        isFirst={isForTheDoor && attempt === null}
        view={view}
        attempt={isWalkIn ? attempt : null}
        requestKey={isWalkIn ? requestKey : `${requestKey}-door`}
      />
    </div>
  );
}

/** Whether the page was opened for who stands at the door, and has the form for it. */
function opensAtTheDoor(search: string, { servicesToday, today, present }: EntryView): boolean {
  const isAsked = new URLSearchParams(search).get("source") === "walk-in";
  return isAsked && presentPlace(servicesToday, { date: today, time: present }, null) !== null;
}
