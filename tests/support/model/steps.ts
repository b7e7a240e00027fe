import fc from "fast-check";
import type { Capacity } from "#app/domain/capacity.ts";
import { type Fault, faults } from "#tests/support/faulty-d1.ts";

/** The two services that a history plays on, and the slots that both of them have. */
export const dayNames = ["evening", "lunch"] as const;
export type DayName = (typeof dayNames)[number];
export const slotNumbers = [0, 1, 2] as const;
export type SlotNumber = (typeof slotNumbers)[number];

export type Wish = { day: DayName; slot: SlotNumber; covers: number };

export const actNames = [
  "accept",
  "refuse",
  "cancel",
  "guest-cancel",
  "restore",
  "expire",
  "arrive",
  "no-show",
] as const;
export type ActName = (typeof actNames)[number];

/** What is asked of a ledger; `target` counts the reservations made before, modulo their number. */
export type Ask =
  | ({ op: "book" } & Wish)
  | { op: ActName; target: number; force: boolean }
  | ({ op: "change" | "guest-change"; target: number; force: boolean } & Wish)
  | { op: "accept-change" | "refuse-change"; target: number; force: boolean }
  | { op: "erase"; target: number }
  | { op: "set-capacity"; day: DayName; capacity: Capacity }
  | { op: "again"; target: number };

/** One step of a history: what is asked at the same time, of which objects, and what fails meanwhile. */
export type Step =
  | {
      kind: "ask";
      asks: Ask[];
      objects: number[];
      database: Fault[];
      abort: boolean;
      queue: boolean;
    }
  | { kind: "evict" }
  | { kind: "mails"; order: number[]; provider: ProviderAnswer[] };

export const providerAnswers = ["sent", "4xx", "5xx", "silence"] as const;
export type ProviderAnswer = (typeof providerAnswers)[number];

const wish = {
  day: fc.constantFrom(...dayNames),
  slot: fc.constantFrom(...slotNumbers),
  covers: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 7, max: 21 }) },
  ),
};
const target = fc.nat({ max: 30 });
const force = fc.boolean();

const ask: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ op: fc.constant("book" as const), ...wish }) },
  { weight: 9, arbitrary: fc.record({ op: fc.constantFrom(...actNames), target, force }) },
  {
    weight: 4,
    arbitrary: fc.record({
      op: fc.constantFrom("change" as const, "guest-change" as const),
      target,
      force,
      ...wish,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constantFrom("accept-change" as const, "refuse-change" as const),
      target,
      force,
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("erase" as const), target }) },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant("set-capacity" as const),
      day: wish.day,
      capacity: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.constant("unset" as const)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ op: fc.constant("again" as const), target }) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      asks: fc.array(ask, { minLength: 1, maxLength: 3 }),
      objects: fc.array(fc.nat({ max: 1 }), { minLength: 3, maxLength: 3 }),
      database: fc.array(fc.constantFrom(...faults), { maxLength: 6 }),
      abort: fc.boolean().map((chance) => chance),
      queue: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "evict" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("mails" as const),
      order: fc.array(fc.nat({ max: 20 }), { maxLength: 8 }),
      provider: fc.array(fc.constantFrom(...providerAnswers), { maxLength: 8 }),
    }),
  },
);

/** Histories of a service day, as plain data that can be printed, shrunk and played again. */
export const histories = fc.array(step, { minLength: 4, maxLength: 14, size: "max" });
