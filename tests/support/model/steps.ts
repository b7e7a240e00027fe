import fc from "fast-check";
import type { Capacity } from "#app/domain/schedule/capacity.ts";
import { type Fault, faults } from "#tests/support/workers/faulty-d1.ts";

/** The two services that a history runs on, and the slots that both of them have. */
export const dayNames = ["evening", "lunch"] as const;
export type ServiceDayKey = (typeof dayNames)[number];
export const slotNumbers = [0, 1, 2] as const;
export type SlotNumber = (typeof slotNumbers)[number];

export type AskedBooking = { day: ServiceDayKey; slot: SlotNumber; covers: number };

export const statusActionNames = [
  "accept",
  "refuse",
  "cancel",
  "guest-cancel",
  "restore",
  "expire",
  "arrive",
  "no-show",
] as const;
export type StatusActionName = (typeof statusActionNames)[number];

/** What the person who acts has seen: the reservation as it is now, as it was before, or none. */
export const expectations = ["now", "before", "none"] as const;
export type Expected = (typeof expectations)[number];

/** Whose booking it is: one of a few addresses and telephones; `null` for none. */
export type Who = { mail: number; phone: number | null };

/**
 * What is asked of a ledger; `target` counts what was made before, modulo its number. Who books may
 * mean a second table (`again`), or prove that a reservation is her own (`own`, counted likewise).
 */
export type NewAsk =
  | ({ op: "book"; again: boolean; own: number | null } & AskedBooking & Who)
  | { op: StatusActionName; target: number; force: boolean; expected: Expected }
  | ({
      op: "change" | "guest-change";
      target: number;
      force: boolean;
      expected: Expected;
    } & AskedBooking)
  | { op: "accept-change" | "refuse-change"; target: number; force: boolean; expected: Expected }
  | { op: "erase"; target: number }
  | { op: "set-capacity"; day: ServiceDayKey; capacity: Capacity };
/** A command that was taken, sent once more, or something else under its key. */
export type Repeat = { op: "again"; target: number } | { op: "otherwise"; target: number };
export type Ask = NewAsk | Repeat;

/** What is asked at the same time, of which objects, and what fails meanwhile. */
export type AskStep = {
  kind: "ask";
  asks: Ask[];
  objects: number[];
  database: Fault[];
  abort: boolean;
  queue: boolean;
};
/** Which messages reach a consumer, in which order, and what the provider and its database do. */
export type MailStep = {
  kind: "mails";
  order: number[];
  provider: ProviderReply[];
  database: Fault[];
};
/** One step of a history. */
export type Step = AskStep | MailStep | { kind: "evict" };

/** What a provider does with a mail: `lost` takes it, and its answer does not arrive. */
export const providerReplies = ["sent", "4xx", "5xx", "silence", "lost"] as const;
export type ProviderReply = (typeof providerReplies)[number];

const database = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant("none" as const) },
    { weight: 3, arbitrary: fc.constantFrom(...faults) },
  ),
  { maxLength: 6 },
);

const asked = {
  day: fc.constantFrom(...dayNames),
  slot: fc.constantFrom(...slotNumbers),
  covers: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 7, max: 21 }) },
  ),
};
const target = fc.nat({ max: 30 });
const force = fc.boolean();
const expected = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("now" as const, "none" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...expectations) },
);

const ask: fc.Arbitrary<Ask> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      op: fc.constant("book" as const),
      ...asked,
      mail: fc.nat({ max: 7 }),
      phone: fc.option(fc.nat({ max: 5 }), { freq: 2 }),
      again: fc.boolean(),
      own: fc.option(target, { freq: 2 }),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ op: fc.constantFrom(...statusActionNames), target, force, expected }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      op: fc.constantFrom("change" as const, "guest-change" as const),
      target,
      force,
      expected,
      ...asked,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constantFrom("accept-change" as const, "refuse-change" as const),
      target,
      force,
      expected,
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("erase" as const), target }) },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant("set-capacity" as const),
      day: asked.day,
      capacity: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.constant("unset" as const)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constantFrom("again" as const, "otherwise" as const), target }),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      asks: fc.array(ask, { minLength: 1, maxLength: 3 }),
      objects: fc.array(fc.nat({ max: 1 }), { minLength: 3, maxLength: 3 }),
      database,
      abort: fc.integer({ min: 1, max: 4 }).map((chance) => chance === 4),
      queue: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "evict" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("mails" as const),
      order: fc.array(fc.nat({ max: 20 }), { maxLength: 8 }),
      provider: fc.array(fc.constantFrom(...providerReplies), { maxLength: 8 }),
      database,
    }),
  },
);

/** Histories of a service day, as plain data that can be printed, shrunk and run again. */
export const histories = fc.array(step, { minLength: 4, maxLength: 14, size: "max" });
