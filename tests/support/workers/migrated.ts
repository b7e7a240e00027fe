import { applyD1Migrations, env, reset } from "cloudflare:test";
import { forgetUsedDates } from "#tests/support/workers/restaurant.ts";

await reset();
forgetUsedDates();
await applyD1Migrations(env.DB, env.MIGRATIONS);
// What an isolate remembers of a schedule is of an earlier file: its version never comes twice.
await env.DB.prepare("UPDATE schedule_version SET version = ?").bind(Date.now()).run();
