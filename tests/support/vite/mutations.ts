import { commandMutations } from "./mutations/commands.ts";
import { failureMutations } from "./mutations/failures.ts";
import { formMutations } from "./mutations/forms.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { outboxMutations } from "./mutations/outbox.ts";
import { standingMutations } from "./mutations/standing.ts";

/** Every guard that is broken once, to see that a test notices. */
export const mutations: readonly Mutation[] = [
  ...commandMutations,
  ...failureMutations,
  ...standingMutations,
  ...outboxMutations,
  ...formMutations,
];
