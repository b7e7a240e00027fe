import type { Mutation } from "./mutation.ts";

/** Who stands in a service already, and how much may wait there. */
export const standingMutations: readonly Mutation[] = [
  {
    guard: "contacts are counted out",
    file: "app/server/ledger/count-reservation.ts",
    intact: "contacts: withoutContacts(day.contacts, standingContacts(row))",
    broken: "contacts: withoutContacts(day.contacts, [])",
    noticedBy: "ledger-contacts",
  },
  {
    guard: "contacts are counted in",
    file: "app/server/ledger/count-reservation.ts",
    intact: "contacts: withContacts(day.contacts, standingContacts(row))",
    broken: "contacts: withContacts(day.contacts, standingContacts(row).slice(1))",
    noticedBy: "ledger-duplicates",
  },
  {
    guard: "a duplicate is asked about",
    isVital: true,
    file: "app/domain/reservations/decide-booking.ts",
    intact: "if (isKnown && !command.again && !isRuledOut)",
    broken: "if (isKnown && command.again && !isRuledOut)",
    noticedBy: "ledger-duplicates",
  },
  {
    guard: "the holder is told once a day",
    file: "app/server/ledger/write-changeset.ts",
    intact: "ON CONFLICT (slug) DO NOTHING",
    broken: "",
    noticedBy: "ledger-duplicates",
  },
  {
    guard: "the bound of what waits",
    file: "app/domain/reservations/booking-policy.ts",
    intact: "day.figures.pending + covers <= pendingCoversMax",
    broken: "day.figures.pending <= pendingCoversMax",
    noticedBy: "ledger-pending",
  },
];
