import type { BoundEnv } from "#app/server/env.ts";
import { handleFetch } from "#workers/fetch.ts";
import { handleQueue } from "#workers/queue.ts";
import { handleScheduled } from "#workers/scheduled.ts";

export { AdminFeed } from "#workers/admin-feed.ts";
export { ServiceLedger } from "#workers/service-ledger.ts";

export default {
  fetch: handleFetch,
  queue: handleQueue,
  scheduled: handleScheduled,
} satisfies ExportedHandler<BoundEnv>;
