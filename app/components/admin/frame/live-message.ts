import { m } from "#app/i18n/compiled/messages.js";

/** The covers that wait for an answer, and a number that moves with every change. */
export type AdminActivity = { pending: number; changes: number };

/** What has changed in the admin area between two looks at it; `null` for nothing. */
export function liveMessage(before: AdminActivity, now: AdminActivity): string | null {
  if (now.changes === before.changes) return null;
  const count = now.pending - before.pending;
  return count > 0 ? m.admin_live_request({ count, total: now.pending }) : m.admin_live_news();
}
