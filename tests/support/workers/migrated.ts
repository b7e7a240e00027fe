import { applyD1Migrations, env, reset } from "cloudflare:test";
import { vi } from "vitest";

// A runtime serves many files: each begins with nothing stored, and nothing remembered.
vi.resetModules();
await reset();
await applyD1Migrations(env.DB, env.MIGRATIONS);
