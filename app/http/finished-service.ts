import { data, redirect } from "@remix-run/cloudflare";
import { noAnswer } from "#app/components/admin/covers/service-answer.ts";
import type { EndProblem } from "#app/components/admin/reservations/service-end.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { finishFormSchema } from "#app/forms/finish-form.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { paths } from "#app/paths.ts";
import type { StaffUser } from "#app/server/accounts/staff-guard.ts";
import type { Platform } from "#app/server/platform.ts";
import { finishService } from "#app/server/reservations/finish-service.ts";

type Place = { period: AdminPeriod; date: CalendarDate; service: ServiceSlug };

const statuses = {
  "not-over": 409,
  "key-reused": 409,
  unavailable: 503,
  failed: 500,
  malformed: 400,
} as const satisfies Record<Exclude<EndProblem, "given-back">, number>;

function refused(problem: keyof typeof statuses) {
  return data({ ...noAnswer, end: problem }, { status: statuses[problem] });
}

/** Finishes the service of a page as its form asks, and says how it went. */
export async function finishedService(
  posted: FormData,
  { period, date, service }: Place,
  user: StaffUser,
  platform: Pick<Platform, "env" | "db" | "now">,
) {
  const form = submittedValue(posted, finishFormSchema);
  if (!form) return refused("malformed");
  const actor = { kind: "staff", user: user.id, role: user.role } as const;
  const outcome = await finishService({ date, service, key: form.requestKey, actor }, platform);
  if (outcome.ok) return redirect(paths.adminService(period, date, service), 303);
  if (outcome.reason === "not-found") throw new Response(null, { status: 404 });
  return refused(outcome.reason);
}
