import { z } from "zod";
import type { HouseRules } from "#app/domain/booking-rules.ts";
import { capacitySchema } from "#app/domain/capacity.ts";
import type { AnswerOf, CommandKind, CommandOf, Outcome } from "#app/domain/ledger-command.ts";
import {
  pendingReasonSchema,
  reservationCodeSchema,
  reservationStatusSchema,
} from "#app/domain/reservation.ts";
import type { LedgerDraft, SignedCommand } from "#app/server/reservations/ledger-draft.ts";
import type { CommandReads, DayName } from "#app/server/reservations/ledger-facts.ts";

/** How the commands of one kind are decided. */
export type CommandHandler<Kind extends CommandKind> = {
  /** Whether what the ledger remembers of its own day is enough to take it. */
  isTakenFromMemory: boolean;
  /** What it is about, and the service day that it leads to. */
  reads: (command: CommandOf<Kind>, own: DayName) => CommandReads;
  /** How its answer is stored. */
  answer: z.ZodType<AnswerOf<Kind>>;
  /** Decides it, and drafts what it writes; a refusal drafts nothing but mails that it owes. */
  decide: (
    draft: LedgerDraft,
    signed: SignedCommand<CommandOf<Kind>>,
    rules: HouseRules,
  ) => Outcome<Kind>;
};

/** The stored answer of a command that changed a reservation. */
export const reservationAnswer = z.object({
  code: reservationCodeSchema,
  status: reservationStatusSchema,
  pendingReason: pendingReasonSchema.nullable(),
  hasPendingChange: z.boolean(),
  version: z.int(),
});

/** The stored answer of a command that closed a service of a day. */
export const closingAnswer = z.object({ cancelled: z.int() });

/** The stored answer of a command that set the covers of a service of a day. */
export const capacityAnswer = z.object({ capacity: capacitySchema });
