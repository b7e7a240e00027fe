import { data } from "@remix-run/cloudflare";
import type { WrongFields } from "#app/components/admin/entry/entry-attempt.ts";
import type { LedgerRefusal, RefusalOf } from "#app/domain/reservations/commands.ts";
import { nearestPlaces, presentPlace } from "#app/domain/reservations/entry-places.ts";
import { type EntryField, type EntryForm, entryFields } from "#app/forms/entry-form.ts";
import { returnedEntry } from "#app/http/entry-page.ts";
import type { Platform } from "#app/server/platform.ts";
import type { ShownEntry } from "#app/server/reservation-views/show-entry.ts";

type Refusal = RefusalOf<"enter"> | LedgerRefusal;

/** The issues of the fields that staff fills in, of all that are wrong. */
export function wrongFieldsOf(error: Record<string, string[] | null> | null): WrongFields {
  const wrong: WrongFields = {};
  for (const field of entryFields) {
    const issues = error?.[field];
    if (issues) wrong[field] = issues;
  }
  return wrong;
}

/** The page of a form with wrong fields. */
export async function wrongEntry(posted: FormData, wrong: WrongFields, platform: Platform) {
  const page = await returnedEntry(posted, () => ({ wrong }), platform);
  return data(page, { status: 400 });
}

/** The page of a form that a log-in gives back: filled in, and not sent yet. */
export async function givenBackEntry(kept: FormData, platform: Platform) {
  return data(await returnedEntry(kept, () => ({ wrong: {}, isGivenBack: true }), platform));
}

/** The field that a refusal of a place is about. */
export function fieldOfRefusal(reason: Exclude<Refusal["reason"], "over-capacity">): EntryField {
  if (reason === "past" || reason === "too-far") return "date";
  return reason === "unknown-slot" ? "time" : "service";
}

/** Where the form led: what it left open is where who stands at the door would sit. */
function placeOf({ instead, date, service, time }: EntryForm, { view, now }: ShownEntry) {
  if (instead) return instead;
  if (date && service && time) return { date, service, time };
  return presentPlace(view.servicesToday, now, service);
}

function askedWhatToDo(form: EntryForm, over: number, shown: ShownEntry) {
  const place = placeOf(form, shown);
  const wanted = place && { ...place, covers: form.covers };
  const nearest = wanted ? nearestPlaces(shown.around, wanted, shown.now) : [];
  return { wrong: {}, problem: { kind: "over", over, nearest } as const, place };
}

/** The page of an entry that was not taken; its key comes back where nobody knows what became of it. */
export async function refusedEntry(
  posted: FormData,
  form: EntryForm,
  refusal: Refusal,
  platform: Platform,
) {
  const { requestKey } = form;
  switch (refusal.reason) {
    case "over-capacity": {
      const tell = (shown: ShownEntry) => askedWhatToDo(form, refusal.over, shown);
      return data(await returnedEntry(posted, tell, platform), { status: 409 });
    }
    case "unavailable":
    case "failed": {
      const problem = { kind: refusal.reason };
      const page = await returnedEntry(
        posted,
        () => ({ wrong: {}, problem, requestKey }),
        platform,
      );
      return data(page, { status: refusal.reason === "failed" ? 500 : 503 });
    }
    case "key-reused": {
      const problem = { kind: refusal.reason };
      const page = await returnedEntry(posted, () => ({ wrong: {}, problem }), platform);
      return data(page, { status: 409 });
    }
    default: {
      const field = form.source === "walk-in" ? "covers" : fieldOfRefusal(refusal.reason);
      const wrong = { [field]: [refusal.reason] };
      return data(await returnedEntry(posted, () => ({ wrong }), platform), { status: 409 });
    }
  }
}
