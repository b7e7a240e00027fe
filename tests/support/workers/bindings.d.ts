import type { D1Migration } from "cloudflare:test";
import type { Variables } from "#app/server/env.ts";

declare global {
  namespace Cloudflare {
    interface Env extends Variables {
      MIGRATIONS: D1Migration[];
      PROOF_RUNS: string;
      PROOF_SEED: string;
      PROOF_PATH: string;
    }
  }
}
