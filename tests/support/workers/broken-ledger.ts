import { env, evictAllDurableObjects, runInDurableObject } from "cloudflare:test";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { ledgerOf } from "#tests/support/workers/ledger.ts";

/** A D1 that fails at each batch with this message, and counts them. */
export function aBrokenD1(message: string) {
  let calls = 0;
  const d1 = new Proxy(env.DB, {
    get(target, property) {
      if (property === "batch") {
        return () => {
          calls += 1;
          return Promise.reject(new Error(message));
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { d1, calls: () => calls };
}

/** A D1 that fails at each statement, alone and in a batch, with this message. */
export function aSilentD1(message: string) {
  const fail = () => Promise.reject(new Error(message));
  const statement = { bind: () => statement, all: fail, raw: fail, run: fail, first: fail };
  return new Proxy(env.DB, {
    get: (_target, property) => (property === "prepare" ? () => statement : fail),
  });
}

/** A D1 that cannot even be opened. */
export function noD1(): never {
  throw new TypeError("there is no database");
}

/** Gives the ledger of a service of a day another D1; what it answers gives it its own again. */
export async function breakLedger(
  day: ServiceDayKey,
  d1: () => D1Database,
): Promise<() => Promise<void>> {
  // A ledger that has worked before keeps the database that it knows.
  await evictAllDurableObjects();
  await runInDurableObject(ledgerOf(day).stub, (instance) => {
    Reflect.set(instance, "env", Object.defineProperty({ ...env }, "DB", { get: d1 }));
  });
  return evictAllDurableObjects;
}
