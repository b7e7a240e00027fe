/** A guard of the ledger, the mails or the forms, and how it is broken: the suite must notice. */
export type Mutation = {
  guard: string;
  file: string;
  intact: string;
  broken: string;
  /** The part of the suite that must notice; the whole of it does in a long proof. */
  noticedBy:
    | "ledger.test"
    | "ledger-faults"
    | "ledger-bugs"
    | "ledger-contacts"
    | "ledger-duplicates"
    | "ledger-pending"
    | "mail-batch"
    | "mail-delivery"
    | "mail-pause"
    | "mail-queue"
    | "settle-mail"
    | "held-mails"
    | "send-again"
    | "form-seam"
    | "body-limit";
};

export const mutations: readonly Mutation[] = [
  {
    guard: "the version fence of a service day",
    file: "app/server/db/service-days.ts",
    intact: "THEN excluded.version ELSE -1 END",
    broken: "THEN excluded.version ELSE excluded.version END",
    noticedBy: "ledger.test",
  },
  {
    guard: "the fence of the schedule",
    file: "app/server/db/service-days.ts",
    intact: "THEN value ->> '$.version' ELSE -1 END",
    broken: "THEN value ->> '$.version' ELSE value ->> '$.version' END",
    noticedBy: "ledger.test",
  },
  {
    guard: "the capacity check of a booking",
    file: "app/domain/reservations/booking-policy.ts",
    intact: "if (excessCovers(day, time, covers) === 0)",
    broken: "if (excessCovers(day, time, covers) >= 0)",
    noticedBy: "ledger.test",
  },
  {
    guard: "the check before a request is accepted",
    file: "app/domain/reservations/decide-status.ts",
    intact: "if (over > 0 && !command.force",
    broken: "if (over > 1000 && !command.force",
    noticedBy: "ledger.test",
  },
  {
    guard: "the look-up of a command's key",
    file: "app/server/ledger/decide-group.ts",
    intact: "if (stored) return",
    broken: "if (stored && changeset.own.date === null) return",
    noticedBy: "ledger.test",
  },
  {
    guard: "the hash of a command's parameters",
    file: "app/server/ledger/decide-group.ts",
    intact: "if (stored && stored.fingerprint !== fingerprint)",
    broken: "if (stored && stored.fingerprint === null)",
    noticedBy: "ledger.test",
  },
  {
    guard: "the version that an answer has seen",
    file: "app/server/ledger/commands/on-reservation.ts",
    intact: "command.expectedVersion !== row.version",
    broken: "command.expectedVersion > row.version",
    noticedBy: "ledger.test",
  },
  {
    guard: "the release of covers",
    file: "app/server/ledger/record-change.ts",
    intact: "if (before && left)",
    broken: "if (before && left && before.covers > 1000)",
    noticedBy: "ledger.test",
  },
  {
    guard: "the outbox rows",
    file: "app/server/ledger/record-change.ts",
    intact: "changeset.mails.push(...outboxRows(change.mails,",
    broken: "changeset.mails.push(...outboxRows(change.mails.slice(1),",
    noticedBy: "ledger.test",
  },
  {
    guard: "the claim of a mail",
    file: "app/server/db/mails.ts",
    intact: "isClaimable(now),\n      sql`NOT",
    broken: "sql`NOT",
    noticedBy: "mail-delivery",
  },
  {
    guard: "the mark on a mail that has left",
    file: "app/server/mail/send-claimed.ts",
    intact: "if (recording === maximumRecordings) throw error;",
    broken: "if (recording > 0) throw error;",
    noticedBy: "mail-delivery",
  },
  {
    guard: "the order of mails",
    file: "app/server/db/mail-reader.ts",
    intact: "    < (mails.version,",
    broken: "    > (mails.version,",
    noticedBy: "mail-delivery",
  },
  {
    guard: "the mails of a stranger's day",
    file: "app/server/db/mail-allowance.ts",
    intact: "AND counted.counted_at >",
    broken: "AND counted.counted_at <",
    noticedBy: "held-mails",
  },
  {
    guard: "a mail counts once",
    file: "app/server/db/mail-allowance.ts",
    intact: "OR mails.counted_at IS NOT NULL OR",
    broken: "OR",
    noticedBy: "held-mails",
  },
  {
    guard: "the restaurant's mails are free",
    file: "app/server/db/mail-allowance.ts",
    intact: '("mails")} OR mails.counted_at',
    broken: '("mails")} AND mails.counted_at',
    noticedBy: "held-mails",
  },
  {
    guard: "the order behind a held mail",
    file: "app/server/db/mail-allowance.ts",
    intact: "isBehind(sql`earlier.status = 'held'`)",
    broken: "isBehind(sql`earlier.status = 'none'`)",
    noticedBy: "held-mails",
  },
  {
    guard: "the mails of a stranger's day that are claimed together",
    file: "app/server/db/mail-allowance.ts",
    intact: "before + sum(\n        NOT is_free AND NOT is_behind\n      )",
    broken: "before + min(\n        NOT is_free AND NOT is_behind\n      )",
    noticedBy: "mail-batch",
  },
  {
    guard: "a settlement belongs to its claim",
    file: "app/server/db/mail-ends.ts",
    intact: "AND mails.attempts = ended.claim AND mails.claimed_at = ended.claimed_at",
    broken: "",
    noticedBy: "mail-batch",
  },
  {
    guard: "of a batch, one mail to a reader at a time",
    file: "app/server/db/mails.ts",
    intact: "isBehindUnsent}`,\n    ],",
    broken: "isBehindUnsent} IS NULL`,\n    ],",
    noticedBy: "mail-batch",
  },
  {
    guard: "a transport that pauses is given nothing",
    file: "app/server/db/mails.ts",
    intact: "isPaused(transport, probe)}`",
    broken: "isPaused(transport, probe)} IS NULL`",
    noticedBy: "mail-pause",
  },
  {
    guard: "a transport that pauses fails no mail",
    file: "app/server/db/mail-ends.ts",
    intact: "isPaused(transport)}`",
    broken: "isPaused(transport)} IS NULL`",
    noticedBy: "mail-queue",
  },
  {
    guard: "a pause uses no attempt",
    file: "app/server/mail/attempt-end.ts",
    intact: "attempts: attempts - 1",
    broken: "attempts",
    noticedBy: "mail-pause",
  },
  {
    guard: "the probe of a pause is one mail",
    file: "app/server/db/mail-pauses.ts",
    intact: "lte(mailPauses.until, now)",
    broken: "lte(mailPauses.since, now)",
    noticedBy: "mail-pause",
  },
  {
    guard: "only a mail that has failed is settled",
    file: "app/server/db/settled-mails.ts",
    intact: 'eq(mails.status, "failed")',
    broken: 'eq(mails.slug, slug)',
    noticedBy: "settle-mail",
  },
  {
    guard: "a held mail that no longer stands",
    file: "app/server/db/held-mails.ts",
    intact: "ELSE 'settled' END",
    broken: "ELSE 'queued' END",
    noticedBy: "held-mails",
  },
  {
    guard: "the key of a mail that staff sends",
    file: "app/server/db/released-mails.ts",
    intact: "AND NOT EXISTS (",
    broken: "AND 'none' NOT IN (",
    noticedBy: "send-again",
  },
  {
    guard: "no failed mail after a later one",
    file: "app/server/db/released-mails.ts",
    intact: "isFollowedBy(sql`'queued', 'sending', 'sent'`)",
    broken: "isFollowedBy(sql`'none'`)",
    noticedBy: "send-again",
  },
  {
    guard: "the bound of the retries",
    file: "app/server/ledger/committer.ts",
    intact: "attempt <= maximumAttempts;",
    broken: "attempt <= maximumAttempts * 2;",
    noticedBy: "ledger-faults",
  },
  {
    guard: "reading again after a failure",
    file: "app/server/ledger/committer.ts",
    intact: "this.#remembered = null;\n      await writeChangeset",
    broken: "this.#remembered ??= null;\n      await writeChangeset",
    noticedBy: "ledger-faults",
  },
  {
    guard: "no refusal on memory alone",
    file: "app/server/ledger/committer.ts",
    intact: "return decided.outcomes.every((outcome) => outcome.ok) ? decided : null;",
    broken: "return decided.outcomes.every((outcome) => outcome.ok) ? decided : decided;",
    noticedBy: "ledger.test",
  },
  {
    guard: "the version of the restaurant that is remembered",
    file: "app/server/schedule/remembered-config.ts",
    intact: "if (present?.version === config.version)",
    broken: "if (present !== undefined)",
    noticedBy: "ledger.test",
  },
  {
    guard: "the replay of a group one by one",
    file: "app/server/ledger/committer.ts",
    intact: "} else if (!known && group.length > 1) {",
    broken: "} else if (!known && group.length > 1000) {",
    noticedBy: "ledger.test",
  },
  {
    guard: "a change counts its own covers out",
    file: "app/domain/reservations/service-day.ts",
    intact: "if (day.date !== state.date || day.service !== state.service) return day;",
    broken: "if (day.date === state.date && day.service === state.service) return day;",
    noticedBy: "ledger.test",
  },
  {
    guard: "contacts are counted out",
    file: "app/server/ledger/record-change.ts",
    intact: "contacts: withoutContacts(day.contacts, standingContacts(row))",
    broken: "contacts: withoutContacts(day.contacts, [])",
    noticedBy: "ledger-contacts",
  },
  {
    guard: "contacts are counted in",
    file: "app/server/ledger/record-change.ts",
    intact: "contacts: withContacts(day.contacts, standingContacts(row))",
    broken: "contacts: withContacts(day.contacts, standingContacts(row).slice(1))",
    noticedBy: "ledger-duplicates",
  },
  {
    guard: "a duplicate is asked about",
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
  {
    guard: "only what passes is tried again",
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
  {
    guard: "an action that was called is not called again",
    file: "workers/http/action-outcome.ts",
    intact: "platform.actionOutcome ?? (await call(action, args))",
    broken: "await call(action, args)",
    noticedBy: "form-seam",
  },
  {
    guard: "the page of a booking form is what its action came to",
    file: "app/routes/booking/service.tsx",
    intact: "if (outcome?.ok && isBookingPage(outcome.result)) return outcome.result;",
    broken: "",
    noticedBy: "form-seam",
  },
  {
    guard: "a form has no more bytes than its route takes",
    file: "workers/http/form-body.ts",
    intact: "if (length > limit) {",
    broken: "if (length > 65_536) {",
    noticedBy: "body-limit",
  },
];
