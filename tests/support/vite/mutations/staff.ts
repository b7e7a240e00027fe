import type { Mutation } from "./mutation.ts";

/** What staff enters, notes and closes. */
export const staffMutations: readonly Mutation[] = [
  {
    guard: "an entry counts for the slot that contains its time",
    file: "app/domain/reservations/service-day.ts",
    intact: "slots.findLast((slot) => slot <= time) ?? time",
    broken: "slots.find((slot) => slot === time) ?? time",
    noticedBy: "ledger-entries",
  },
  {
    guard: "an entry over the capacity asks",
    file: "app/domain/reservations/decide-entry.ts",
    intact: 'if (over > 0 && ifFull === "ask")',
    broken: 'if (over > 1000 && ifFull === "ask")',
    noticedBy: "ledger-entries",
  },
  {
    guard: "a walk-in stands at the door today",
    file: "app/domain/reservations/decide-entry.ts",
    intact: 'source === "walk-in" && day.date !== today',
    broken: 'source === "walk-in" && day.date < today',
    noticedBy: "ledger-entries",
  },
  {
    guard: "a mistake counts in no figure",
    file: "app/domain/reservations/decide-mark.ts",
    intact: '{ ...before, status: "cancelled", pendingReason: null }, []',
    broken: "{ ...before, pendingReason: null }, []",
    noticedBy: "ledger-entries",
  },
  {
    guard: "what a diner booked is no mistake of staff",
    file: "app/domain/reservations/decide-mark.ts",
    intact: 'if (source === "online" || isMistake)',
    broken: "if (isMistake)",
    noticedBy: "ledger-entries",
  },
  {
    guard: "part of a party is less than its covers",
    file: "app/domain/reservations/reservation.ts",
    intact: "return arrived !== null && arrived < covers ? arrived : null;",
    broken: "return arrived !== null && arrived < covers + 1000 ? arrived : null;",
    noticedBy: "ledger-entries",
  },
  {
    guard: "who is put back is only warned about",
    file: "app/domain/reservations/decide-status.ts",
    intact: 'return action === "arrive" || action === "reinstate";',
    broken: 'return action === "arrive";',
    noticedBy: "ledger-entries",
  },
  {
    guard: "how late a party comes is known on the day",
    file: "app/domain/reservations/decide-mark.ts",
    intact: 'if (before.status !== "confirmed" || !isToday)',
    broken: 'if (before.status !== "confirmed")',
    noticedBy: "ledger-entries",
  },
  {
    guard: "a guest's own words are hers",
    file: "app/server/ledger/reservation-row.ts",
    intact: 'row.source === "online" ?',
    broken: 'row.source === "phone" ?',
    noticedBy: "ledger-entries",
  },
  {
    guard: "a move within its slot takes nothing more",
    file: "app/domain/reservations/service-day.ts",
    intact: "slotOf(slots, before.time) === slotOf(slots, after.time)",
    broken: "slotOf([], before.time) === slotOf([], after.time)",
    noticedBy: "ledger-entries",
  },
  {
    guard: "a closing takes all that stands",
    file: "app/server/ledger/commands/close.ts",
    intact: "standingOnes(changeset).filter(",
    broken: "standingOnes(changeset).slice(1).filter(",
    noticedBy: "ledger-closing",
  },
  {
    guard: "a result is stored with its day's fence",
    file: "app/server/ledger/record-change.ts",
    intact: "  fenceOwnDay(changeset);\n",
    broken: "",
    noticedBy: "ledger-closing",
  },
];
