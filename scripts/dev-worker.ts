import { handleQueue } from "#workers/queue.ts";
import { handleScheduled } from "#workers/scheduled.ts";

export { AdminFeed } from "#workers/admin-feed.ts";
export { ServiceLedger } from "#workers/service-ledger.ts";

/** What runs in workerd while Vite answers the requests. */
export default {
  fetch: () => new Response(null, { status: 404 }),
  queue: handleQueue,
  scheduled: handleScheduled,
};
