import { data } from "@remix-run/cloudflare";
import type { WrongFields } from "#app/components/admin/entry/entry-attempt.ts";
import { nearestPlaces } from "#app/domain/reservations/entry-places.ts";
import type { EditForm } from "#app/forms/edit-form.ts";
import { returnedEdit, type ShownEdit } from "#app/http/edit-page.ts";
import { fieldOfRefusal } from "#app/http/refused-entry.ts";
import type { ReservationPlace } from "#app/http/reservation-place.ts";
import type { Platform } from "#app/server/platform.ts";
import type { changeReservation } from "#app/server/reservations/change-reservation.ts";

type Refusal = Extract<Awaited<ReturnType<typeof changeReservation>>, { ok: false }>;
type Told = ReturnType<Parameters<typeof returnedEdit>[2]>;

/** The page of a change with wrong fields. */
export async function wrongEdit(
  posted: FormData,
  wrong: WrongFields,
  place: ReservationPlace,
  platform: Platform,
) {
  const page = await returnedEdit(posted, place, () => ({ wrong }), platform);
  return data(page, { status: 400 });
}

/** The page of a change that a log-in gives back: filled in, and not sent yet. */
export async function givenBackEdit(kept: FormData, place: ReservationPlace, platform: Platform) {
  const tell = () => ({ wrong: {}, isGivenBack: true });
  return data(await returnedEdit(kept, place, tell, platform));
}

/** Where the form leads: where its button says, else where its fields say. */
function wantedPlace({ instead, date, service, time, covers }: EditForm) {
  return { ...(instead ?? { date, service, time }), covers };
}

function told(refusal: Refusal, form: EditForm, { view, around, now }: ShownEdit): Told {
  const { covers, ...place } = wantedPlace(form);
  switch (refusal.reason) {
    case "over-capacity": {
      const nearest = nearestPlaces(around, { ...place, covers }, now);
      return { wrong: {}, problem: { kind: "over", over: refusal.over, nearest }, place };
    }
    case "changed-since":
      return { wrong: {}, problem: { kind: refusal.reason }, place, isStandingTold: true };
    case "unavailable":
    case "failed": {
      const { requestKey } = form;
      return { wrong: {}, problem: { kind: refusal.reason }, requestKey };
    }
    case "not-allowed":
    case "key-reused":
      return { wrong: {}, problem: { kind: refusal.reason } };
    case "nameless":
      return { wrong: { lastName: [refusal.reason] } };
    case "closed": {
      const isKnown = view.services.some(({ service }) => service === place.service);
      if (isKnown) return { wrong: {}, problem: { kind: refusal.reason }, place };
      return { wrong: { service: [refusal.reason] } };
    }
    case "not-found":
      throw new Response(null, { status: 404 });
    default:
      return { wrong: { [fieldOfRefusal(refusal.reason)]: [refusal.reason] } };
  }
}

function statusOf({ reason }: Refusal): number {
  if (reason === "nameless") return 400;
  if (reason === "failed") return 500;
  return reason === "unavailable" ? 503 : 409;
}

/** The page of a change that was not taken; what is not there is thrown as a 404. */
export async function refusedEdit(
  posted: FormData,
  form: EditForm,
  refusal: Refusal,
  place: ReservationPlace,
  platform: Platform,
) {
  const tell = (shown: ShownEdit) => told(refusal, form, shown);
  const page = await returnedEdit(posted, place, tell, platform);
  return data(page, { status: statusOf(refusal) });
}
