import { minutes } from "#app/domain/time/restaurant-clock.ts";
import type { ComingService } from "./coming-service.ts";
import { rows } from "./site-database.ts";

/** What staff did on a date was done a minute ago: its mails are due, and nothing is taken back. */
export async function undoTimePasses({ date }: ComingService): Promise<void> {
  const codes = "(SELECT code FROM reservations WHERE date = ?)";
  await rows(
    `UPDATE processed_commands SET at = at - ? WHERE before IS NOT NULL AND code IN ${codes}`,
    minutes(1),
    date,
  );
  await rows(
    `UPDATE mails SET due_at = due_at - ? WHERE status = 'queued' AND subject IN ${codes}`,
    minutes(1),
    date,
  );
}
