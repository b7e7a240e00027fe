import { changeFor } from "#app/domain/live/change.ts";
import type { FeedAnswer } from "#app/domain/live/feed-answer.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Platform } from "#app/server/platform.ts";
import { liveBook, liveQueries } from "#app/server/reservation-views/live-book.ts";

type Changes = Omit<FeedAnswer, "changes"> & Pick<ReturnType<typeof liveBook>, "changed">;

/** What may have changed in the book since an instant, and the requests that wait. One round trip to D1. */
export async function listChanges(
  since: Instant | null,
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<Changes> {
  const rows = await db.batch(liveQueries(since, { db, now }));
  const { today, requests, changed } = liveBook(rows, now);
  return { cursor: now, today, requests, changed };
}

/** Those changes as a member of staff is told them. */
export function changesFor(reader: string, { changed, ...rest }: Changes): FeedAnswer {
  const changes = changed.map(({ kind, actor, user, status, hasPendingChange, ...reservation }) => {
    const event = { kind, actor, user, status, hasPendingChange: hasPendingChange === 1 };
    return changeFor(reader, rest.today, { reservation, event });
  });
  return { ...rest, changes };
}
