import type { Mutation } from "./mutation.ts";

/** Covers by hand, the end of a service, what became of its parties, and the feed that tells of it all. */
export const tonightMutations: readonly Mutation[] = [
  {
    guard: "the covers of the past are set by nobody",
    file: "app/domain/reservations/decide-covers.ts",
    intact: "if (date < localMoment(now, zone).date)",
    broken: 'if (date < "2000-01-01")',
    noticedBy: "covers-by-hand",
  },
  {
    guard: "a slot that is none has no covers",
    file: "app/domain/reservations/decide-covers.ts",
    intact: "!opening.slots.includes(slot)",
    broken: 'slot === ("none" as never)',
    noticedBy: "covers-by-hand",
  },
  {
    guard: "covers that are set so already are set once",
    file: "app/domain/reservations/decide-covers.ts",
    intact: "const isIdle = choiceOf(override, slot) === choice;",
    broken: "const isIdle = false;",
    noticedBy: "covers-by-hand",
  },
  {
    guard: "a service is finished once it is over",
    file: "app/server/ledger/commands/finish.ts",
    intact: "if (!day || !isServiceOver(day, rules.options.slotLength, present))",
    broken: "if (!day)",
    noticedBy: "finish-service",
  },
  {
    guard: "who finished a service stays so until somebody is awaited anew",
    file: "app/server/db/service-end.ts",
    intact: "isAnew ? 1 : 0",
    broken: "isAnew ? 1 : 1",
    noticedBy: "finish-service",
  },
  {
    guard: "who is awaited again opens a finished service",
    file: "app/domain/reservations/service-end.ts",
    intact: "at !== null && unsettled === 0",
    broken: "at !== null",
    noticedBy: "finish-service",
  },
  {
    guard: "what became of a party is said of the past alone",
    file: "app/domain/reservations/decide-change.ts",
    intact: "if (!kind || !isPast)",
    broken: "if (!kind)",
    noticedBy: "reservation-edit",
  },
  {
    guard: "a request expires within the hours that the restaurant has promised",
    file: "app/domain/reservations/answer-deadline.ts",
    intact: "return Math.min(promised, instantOf(date, time, zone));",
    broken: "return Math.max(promised, instantOf(date, time, zone));",
    noticedBy: "expiry",
  },
  {
    guard: "the feed is the staff's",
    file: "app/routes/admin/feed.ts",
    intact: "await requireStaff(request, platform);",
    broken: "",
    noticedBy: "admin-feed",
  },
  {
    guard: "a session that has ended hears nothing more",
    file: "workers/admin-feed.ts",
    intact: "this.ctx.getWebSockets(session)) socket.close(closing.ended);",
    broken: "[]) void socket;",
    noticedBy: "admin-feed",
  },
  {
    guard: "a socket lives for a quarter of an hour",
    file: "workers/admin-feed.ts",
    intact: "if (until > now) return until;",
    broken: "if (until > 0) return until;",
    noticedBy: "admin-feed",
  },
  {
    guard: "only what has changed the book is told of",
    file: "app/server/ledger/after-commit.ts",
    intact: "if (hasChanged(commit)) feed.ask();",
    broken: "feed.ask();",
    noticedBy: "admin-feed",
  },
];
