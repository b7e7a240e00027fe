import { commandMutations } from "./mutations/commands.ts";
import { entryMutations } from "./mutations/entries.ts";
import { failureMutations } from "./mutations/failures.ts";
import { formMutations } from "./mutations/forms.ts";
import { guestChangeMutations } from "./mutations/guest-changes.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { outboxMutations } from "./mutations/outbox.ts";
import { pauseMutations } from "./mutations/pauses.ts";
import { staffMutations } from "./mutations/staff.ts";
import { standingMutations } from "./mutations/standing.ts";
import { tonightMutations } from "./mutations/tonight.ts";
import { undoMutations } from "./mutations/undo.ts";

/** Every guard that is broken once, to see that a test notices. */
export const mutations: readonly Mutation[] = [
  ...commandMutations,
  ...staffMutations,
  ...undoMutations,
  ...failureMutations,
  ...standingMutations,
  ...outboxMutations,
  ...pauseMutations,
  ...formMutations,
  ...entryMutations,
  ...guestChangeMutations,
  ...tonightMutations,
];
