import fc from "fast-check";
import { aBooking, anUndo, anyAsk, aStaffAct } from "#tests/support/model/any-ask.ts";
import type { Ask } from "#tests/support/model/asks.ts";
import { type Fault, faults } from "#tests/support/workers/faulty-d1.ts";

/**
 * What is asked at the same time, of which objects, so many seconds after the step before, and what
 * fails meanwhile; `order` are messages that reach consumers at that time too.
 */
export type AskStep = {
  kind: "ask";
  seconds: number;
  asks: Ask[];
  objects: number[];
  database: Fault[];
  abort: boolean;
  queue: boolean;
  order: number[];
};
/** Which messages reach a consumer, in which order, and what the provider and its database do. */
export type MailStep = {
  kind: "mails";
  seconds: number;
  /** On the night itself, or on the day before while it lasts. */
  night: boolean;
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

function askStep(asks: fc.Arbitrary<Ask[]>): fc.Arbitrary<AskStep> {
  return fc.record({
    kind: fc.constant("ask" as const),
    seconds: fc.constantFrom(0, 0, 1, 5, 19, 20),
    asks,
    objects: fc.array(fc.nat({ max: 1 }), { minLength: 3, maxLength: 3 }),
    database,
    abort: fc.integer({ min: 1, max: 4 }).map((chance) => chance === 4),
    queue: fc.boolean(),
    order: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
  });
}

const mailStep: fc.Arbitrary<MailStep> = fc.record({
  kind: fc.constant("mails" as const),
  seconds: fc.constantFrom(0, 1, 19, 20, 420, 420),
  night: fc.boolean(),
  order: fc.array(fc.nat({ max: 20 }), { maxLength: 8 }),
  provider: fc.array(fc.constantFrom(...providerReplies), { maxLength: 8 }),
  database,
});

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: askStep(fc.array(anyAsk, { minLength: 1, maxLength: 3 })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "evict" as const }) },
  { weight: 3, arbitrary: mailStep },
);

/** Most messages that wait, once they are due, to a provider that seldom does well. */
const hardMailStep: fc.Arbitrary<MailStep> = fc.record({
  kind: fc.constant("mails" as const),
  seconds: fc.constantFrom(19, 20, 420),
  night: fc.boolean(),
  order: fc.shuffledSubarray([...Array(12).keys()], { minLength: 6 }),
  provider: fc.array(fc.constantFrom("sent", "4xx", "silence", "lost"), { minLength: 6 }),
  database,
});

/** What staff does, then perhaps its mails, then an undo beside something else or nothing. */
const anUndoing: fc.Arbitrary<Step[]> = fc
  .tuple(
    askStep(fc.tuple(aStaffAct)),
    fc.array(hardMailStep, { maxLength: 1 }),
    askStep(
      fc
        .tuple(anUndo, fc.array(anyAsk, { maxLength: 1 }))
        .map(([undo, others]) => [undo, ...others]),
    ),
  )
  .map(([act, mails, undo]) => [act, ...mails, undo]);

const some: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 4, arbitrary: anyStep.map((step) => [step]) },
  { weight: 1, arbitrary: anUndoing },
);

/**
 * Histories of a service day that begin with bookings, as plain data that can be printed, shrunk
 * and run again.
 */
export const histories: fc.Arbitrary<Step[]> = fc
  .tuple(
    askStep(fc.array(aBooking, { minLength: 1, maxLength: 3 })),
    fc.array(some, { minLength: 3, maxLength: 10, size: "max" }),
  )
  .map(([opening, rest]) => [opening, ...rest.flat()]);
