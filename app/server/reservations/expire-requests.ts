import { type AnswerRules, answerDeadline } from "#app/domain/reservations/answer-deadline.ts";
import { hours, type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import {
  type DueReservation,
  findAnswerRules,
  listDueRequests,
  listWaitingChanges,
  type WaitingChange,
} from "#app/server/db/due-answers.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";

const maximumPerRun = 100;

/** What a command by the clock carries; no form can bring a colon in its key, and so take this one. */
function byTheClock(kind: string, { code, version }: DueReservation, at: Instant) {
  const how = { notify: true, force: false, reason: null, expectedVersion: version };
  return {
    ...how,
    code,
    key: `${kind}:${code}:${version}`,
    actor: { kind: "system" } as const,
    at,
  };
}

/** Whether nobody may answer a change any more: for its table, or for the one that is asked for. */
function isOverdue(
  { askedAt: createdAt, requestedChange, date, time }: WaitingChange,
  rules: AnswerRules,
  now: Instant,
): boolean {
  return [{ date, time }, requestedChange].some(
    (place) => answerDeadline({ ...place, createdAt }, rules) <= now,
  );
}

/**
 * Expires the requests, and leaves the tables as they are whose guests wait for a change, that nobody
 * has answered in time; returns how many. Meant for a cron. Source: rules, "Capacity", options.
 */
export async function expireRequests(deps: Pick<Platform, "env" | "db" | "now">): Promise<number> {
  const { db, now } = deps;
  const rules = await findAnswerRules(db);
  if (!rules) return 0;
  const askedBefore = now - hours(rules.options.answerWithinHours);
  const present = localMoment(now, rules.zone);
  const requests = await listDueRequests(db, present, askedBefore, maximumPerRun);
  for (const request of requests) {
    await commandReservation({ kind: "expire", ...byTheClock("expire", request, now) }, deps);
  }
  const waiting = await listWaitingChanges(db);
  const changes = waiting.filter((change) => isOverdue(change, rules, now)).slice(0, maximumPerRun);
  for (const change of changes) {
    const { requestedChange } = change;
    const command = { ...byTheClock("expire-change", change, now), requestedChange };
    await commandReservation({ kind: "refuse-change", ...command }, deps);
  }
  return requests.length + changes.length;
}
