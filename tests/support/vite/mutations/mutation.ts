/** A guard of the ledger, the mails or the forms, and how it is broken: the suite must notice. */
export type Mutation = {
  guard: string;
  /** Broken by each `npm test`, which has twenty minutes; the others by `npm run prove` alone. */
  isVital?: true;
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
    | "ledger-undo"
    | "ledger-entries"
    | "ledger-arrivals"
    | "ledger-changes"
    | "ledger-waiting-changes"
    | "ledger-closing"
    | "mail-batch"
    | "mail-bodies"
    | "mail-attempts"
    | "mail-params"
    | "erased-mails"
    | "mail-delivery"
    | "mail-pause"
    | "mail-queue"
    | "settle-mail"
    | "held-mails"
    | "send-again"
    | "form-seam"
    | "guest-change"
    | "guest-change-answers"
    | "guest-late"
    | "body-limit"
    | "telephone-entry"
    | "reservation-edit"
    | "known-guests"
    | "covers-by-hand"
    | "finish-service"
    | "admin-feed"
    | "expiry";
};
