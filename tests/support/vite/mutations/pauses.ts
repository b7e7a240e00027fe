import type { Mutation } from "./mutation.ts";

/** A transport that refuses its account is left alone, and no mail pays for it. */
export const pauseMutations: readonly Mutation[] = [
  {
    guard: "a transport that pauses is given nothing",
    file: "app/server/db/mail-claims.ts",
    intact: "isPaused(transport, probe)}`",
    broken: "isPaused(transport, probe)} IS NULL`",
    noticedBy: "mail-pause",
  },
  {
    guard: "a transport that pauses fails no mail",
    isVital: true,
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
    guard: "a mail that no transport was given ends no pause",
    file: "app/server/mail/send-claimed.ts",
    intact: "attempts.filter(({ wasGiven }) => wasGiven)",
    broken: "attempts.filter(({ claim }) => claim.slug)",
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
    broken: "eq(mails.slug, slug)",
    noticedBy: "settle-mail",
  },
];
