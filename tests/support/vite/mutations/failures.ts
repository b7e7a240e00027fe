import type { Mutation } from "./mutation.ts";

/** What stands when something fails or is a bug. */
export const failureMutations: readonly Mutation[] = [
  {
    guard: "the bound of the retries",
    file: "app/server/ledger/committer.ts",
    intact: "attempt <= maximumAttempts;",
    broken: "attempt <= maximumAttempts * 2;",
    noticedBy: "ledger-faults",
  },
  {
    guard: "reading again after a failure",
    isVital: true,
    file: "app/server/ledger/committer.ts",
    intact: "this.#remembered = null;\n      await writeChangeset",
    broken: "this.#remembered ??= null;\n      await writeChangeset",
    noticedBy: "ledger-faults",
  },
  {
    guard: "only what passes is tried again",
    isVital: true,
    file: "app/server/ledger/committer.ts",
    intact: "if (isFenceFailure(error) || isPassingFailure(error))",
    broken: "if (isFenceFailure(error) || !isConstraintFailure(error))",
    noticedBy: "ledger-bugs",
  },
  {
    guard: "a row that is refused twice is a bug",
    file: "app/server/ledger/committer.ts",
    intact: "isRefused = known === null",
    broken: "isRefused = false",
    noticedBy: "ledger-bugs",
  },
  {
    guard: "a rule that throws fails alone",
    file: "app/server/ledger/decide-group.ts",
    intact: "faults.set(fingerprinted, { kind: fingerprinted.command.kind, error });",
    broken: "throw error;",
    noticedBy: "ledger-bugs",
  },
  {
    guard: "whoever waits for a ledger that breaks is answered",
    file: "workers/service-ledger.ts",
    intact: "return { outcomes: [], mails: [] };",
    broken: "throw error;",
    noticedBy: "ledger-bugs",
  },
  {
    guard: "a call is made again only where the platform says so",
    file: "app/server/ledger/rpc-client.ts",
    intact: 'return hasFlag(error, "retryable") && !hasFlag(error, "overloaded");',
    broken: "return error !== null;",
    noticedBy: "ledger-bugs",
  },
];
