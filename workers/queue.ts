import type { Env } from "#app/server/env.ts";

export async function handleQueue(batch: MessageBatch, _env: Env, _ctx: ExecutionContext) {
  batch.retryAll();
}
