import type { Env } from "#app/server/env.ts";

export async function handleScheduled(
  _controller: ScheduledController,
  _env: Env,
  _ctx: ExecutionContext,
) {}
