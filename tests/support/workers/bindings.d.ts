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

declare module "vitest" {
  interface ProvidedContext {
    /** A real mail server for tests that run in workerd. */
    mailServer: {
      /** Where it takes mails, with the right password. */
      url: string;
      /** A POST of its faults begins anew with them; a GET tells the mails that it has stored. */
      control: string;
    };
  }
}
