import { data, redirect } from "@remix-run/cloudflare";
import {
  noAnswer,
  type ServiceAnswer,
  type ServiceProblem,
} from "#app/components/admin/covers/service-answer.ts";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { readCoversForm } from "#app/forms/covers-form.ts";
import { dayNoteFormSchema } from "#app/forms/day-note-form.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { typedValues } from "#app/forms/typed-values.ts";
import { finishedService } from "#app/http/finished-service.ts";
import { safeRedirect } from "#app/http/safe-redirect.ts";
import { paths } from "#app/paths.ts";
import type { StaffUser } from "#app/server/accounts/staff-guard.ts";
import type { Platform } from "#app/server/platform.ts";
import { setCovers } from "#app/server/reservations/set-covers.ts";
import { writeDayNote } from "#app/server/reservations/write-day-note.ts";

type Place = { period: AdminPeriod; date: CalendarDate; service: ServiceSlug };
type Failed = Extract<Awaited<ReturnType<typeof setCovers>>, { ok: false }>;

function sentCovers(posted: FormData) {
  const {
    capacity = "",
    covers = "",
    slot = "",
    ...rest
  } = typedValues(posted, ["capacity", "covers", "slot", "next", "requestKey"]);
  return { capacity, covers, slot, next: rest.next ?? "", requestKey: rest.requestKey ?? "" };
}

function typedCovers(posted: FormData, isWrong: boolean): ServiceAnswer["covers"] {
  const { covers, slot } = sentCovers(posted);
  return { typed: covers, slot, isWrong };
}

function typedNote(posted: FormData, isWrong: boolean): ServiceAnswer["note"] {
  return { typed: typedValues(posted, ["dayNote"]).dayNote ?? "", isWrong };
}

function answer(told: Partial<ServiceAnswer>, status: 200 | 400 | 409 | 500 | 503) {
  return data({ ...noAnswer, ...told }, { status });
}

function refusedCovers({ reason }: Failed, posted: FormData) {
  if (reason === "unavailable" || reason === "failed") {
    const problem: ServiceProblem = { kind: reason, sent: sentCovers(posted) };
    return answer({ problem }, reason === "failed" ? 500 : 503);
  }
  return answer({ problem: { kind: reason }, covers: typedCovers(posted, false) }, 409);
}

async function takeCovers(posted: FormData, place: Place, user: StaffUser, platform: Platform) {
  const reading = readCoversForm(posted);
  if (!reading.ok) {
    return reading.isNumberWrong
      ? answer({ covers: typedCovers(posted, true) }, 400)
      : answer({ problem: { kind: "malformed" } }, 400);
  }
  const { setting, requestKey: key, next } = reading.form;
  const actor = { kind: "staff", user: user.id, role: user.role } as const;
  const outcome = await setCovers({ ...place, setting, key, actor }, platform);
  if (!outcome.ok) return refusedCovers(outcome, posted);
  const here = paths.adminService("upcoming", place.date, place.service);
  return redirect(safeRedirect(next, here), 303);
}

async function takeDayNote(posted: FormData, place: Place, user: StaffUser, platform: Platform) {
  const form = submittedValue(posted, dayNoteFormSchema);
  if (!form) return answer({ note: typedNote(posted, true) }, 400);
  const { dayNote: note, noteVersion: expectedVersion, next } = form;
  const written = await writeDayNote({ ...place, note, expectedVersion, user: user.id }, platform);
  if (!written.ok) {
    const kind = written.reason === "changed-since" ? "note-changed" : written.reason;
    return answer({ problem: { kind }, note: typedNote(posted, false) }, 409);
  }
  const here = paths.adminService("upcoming", place.date, place.service);
  return redirect(safeRedirect(next, here), 303);
}

function asksFor(intent: "day-note" | "finish", posted: FormData): boolean {
  return posted.get("intent") === intent;
}

/** Takes a form about a service of a day: its covers, the note of its day, or its end. */
export function takeServiceForm(
  posted: FormData,
  place: Place,
  user: StaffUser,
  platform: Platform,
) {
  if (asksFor("day-note", posted)) return takeDayNote(posted, place, user, platform);
  if (asksFor("finish", posted)) return finishedService(posted, place, user, platform);
  return takeCovers(posted, place, user, platform);
}

/** The page of a form that a log-in gives back: filled in, and not sent yet. */
export function givenBackServiceForm(kept: FormData) {
  if (asksFor("day-note", kept)) return answer({ note: typedNote(kept, false) }, 200);
  if (asksFor("finish", kept)) return answer({ end: "given-back" }, 200);
  return answer({ covers: typedCovers(kept, false) }, 200);
}
