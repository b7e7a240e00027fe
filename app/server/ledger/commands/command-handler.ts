import { z } from "zod";
import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type {
  CommandKind,
  CommandOf,
  Outcome,
  ResultOf,
} from "#app/domain/reservations/commands.ts";
import {
  pendingReasonSchema,
  reservationCodeSchema,
  reservationStatusSchema,
} from "#app/domain/reservations/reservation.ts";
import { capacitySchema } from "#app/domain/schedule/capacity.ts";
import type { FingerprintedCommand, LedgerChangeset } from "#app/server/ledger/changeset.ts";
import type { CommandReads, ServiceDayKey } from "#app/server/ledger/snapshot.ts";

/** How the commands of one kind are decided. */
export type CommandHandler<Kind extends CommandKind> = {
  /** Whether what the ledger remembers of its own day is enough to take it. */
  isTakenFromMemory: boolean;
  /** What it is about, and the service day that it leads to. */
  reads: (command: CommandOf<Kind>, own: ServiceDayKey) => CommandReads;
  /** How its answer is stored. */
  result: z.ZodType<ResultOf<Kind>>;
  /** Decides it, and adds what it writes; a refusal adds nothing but mails that it owes. */
  decide: (
    changeset: LedgerChangeset,
    fingerprinted: FingerprintedCommand<CommandOf<Kind>>,
    rules: BookingPolicy,
  ) => Outcome<Kind>;
};

/** The stored answer of a command that changed a reservation. */
export const reservationResult = z.object({
  code: reservationCodeSchema,
  status: reservationStatusSchema,
  pendingReason: pendingReasonSchema.nullable(),
  hasPendingChange: z.boolean(),
  version: z.int(),
});

/** The stored answer of a command that closed a service of a day. */
export const closingResult = z.object({ cancelled: z.int() });

/** The stored answer of a command that finished a service of a day. */
export const finishResult = z.object({ arrived: z.int() });

/** The stored answer of a command that set the covers of a service of a day. */
export const capacityResult = z.object({ capacity: capacitySchema });
