import type { Mutation } from "./mutation.ts";

/** What a guest may change of her table, until when, and what she is told of it. */
export const guestChangeMutations: readonly Mutation[] = [
  {
    guard: "a guest's change is refused close to the hour",
    file: "app/domain/reservations/decide-guest-change.ts",
    intact:
      'if (left < minutes(rules.options.guestChangeCutoffMinutes)) return refused("too-late");',
    broken: "",
    noticedBy: "guest-change",
  },
  {
    guard: "to ask for what stands does nothing",
    file: "app/domain/reservations/decide-guest-change.ts",
    intact: "if (waiting === null) return taken(before, [], { isIdle: true });",
    broken: "",
    noticedBy: "guest-change",
  },
  {
    guard: "a guest's change names the version that she saw",
    file: "app/server/reservations/change-as-guest.ts",
    intact: "person: null, expectedVersion }",
    broken: "person: null, expectedVersion: null }",
    noticedBy: "guest-change",
  },
  {
    guard: "a lateness is announced while the guest is still to come",
    file: "app/domain/reservations/decide-mark.ts",
    intact: "if (isGuest && !isLatenessOpen(before, command.minutes, rules))",
    broken: "if (isGuest && command.minutes < 0)",
    noticedBy: "guest-late",
  },
  {
    guard: "staff answers the change that it saw",
    file: "app/server/reservations/answer-change.ts",
    intact: "if (!reservation || expectedVersion === null) return",
    broken: "if (expectedVersion !== -1) return",
    noticedBy: "guest-change-answers",
  },
];
