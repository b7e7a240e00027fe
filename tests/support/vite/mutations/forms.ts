import type { Mutation } from "./mutation.ts";

/** What a form is answered. */
export const formMutations: readonly Mutation[] = [
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
