import type { Mutation } from "./mutation.ts";

/** What may be taken back, until when, and what becomes of its mails. */
export const undoMutations: readonly Mutation[] = [
  {
    guard: "an undo is too late once a mail is claimed",
    file: "app/domain/reservations/decide-undo.ts",
    intact: "undoable.isMailClaimed || ",
    broken: "",
    noticedBy: "ledger-undo",
  },
  {
    guard: "an undo is written only while no mail is claimed",
    isVital: true,
    file: "app/server/ledger/write-changeset.ts",
    intact: "undone.length === 0 ? undefined : isAnyMailClaimed(undone)",
    broken: "undone.length >= 0 ? undefined : isAnyMailClaimed(undone)",
    noticedBy: "ledger-undo",
  },
  {
    guard: "a mail that was tried has perhaps left",
    file: "app/server/db/undoable.ts",
    intact: " AND mails.claimed_at IS NULL)",
    broken: ")",
    noticedBy: "ledger-undo",
  },
  {
    guard: "the time limit of an undo",
    file: "app/domain/reservations/decide-undo.ts",
    intact: "return now - at < undoMilliseconds;",
    broken: "return now - at < undoMilliseconds * 10;",
    noticedBy: "ledger-undo",
  },
  {
    guard: "what may be undone is told after that",
    file: "app/server/ledger/record-change.ts",
    intact: "isUndoable ? command.at + undoMilliseconds : command.at",
    broken: "command.at",
    noticedBy: "ledger-undo",
  },
  {
    guard: "an undo restores the row",
    file: "app/server/ledger/commands/undo.ts",
    intact: "return { ...kept.before, requestedChange,",
    broken: "return { ...row, requestedChange,",
    noticedBy: "ledger-undo",
  },
  {
    guard: "the mails of what is undone never leave",
    isVital: true,
    file: "app/server/db/undoable.ts",
    intact: "SET status = 'withdrawn'",
    broken: "SET status = 'queued'",
    noticedBy: "ledger-undo",
  },
  {
    guard: "an undo asks where covers were given away meanwhile",
    file: "app/domain/reservations/decide-undo.ts",
    intact: "if (over > undoable.over && !command.force)",
    broken: "if (over > undoable.over + 1000 && !command.force)",
    noticedBy: "ledger-undo",
  },
  {
    guard: "a guest's own act is never undone for her",
    file: "app/domain/reservations/decide-undo.ts",
    intact: 'return actor.kind === "staff" && undoableKinds',
    broken: "return undoableKinds",
    noticedBy: "ledger-undo",
  },
];
