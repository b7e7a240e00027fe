import type { CoversAsk } from "#tests/support/model/asks.ts";
import { capacityOn, limitAt } from "#tests/support/model/reference/figures.ts";
import type { ReferenceLedger, Reply } from "#tests/support/model/reference/ledger.ts";

/** Sets the covers of a service or of a slot by hand, and says what holds then. */
export function setCovers(reference: ReferenceLedger, ask: CoversAsk): Reply {
  const { day, slot, choice } = ask;
  const byHand = reference.byHand[day];
  const before = slot === null ? byHand.capacity : (byHand.slotLimits[slot] ?? "inherit");
  if (before !== choice) reference.coversSet += 1;
  if (slot === null) {
    byHand.capacity = choice;
    return { ok: true, capacity: capacityOn(reference, day) };
  }
  if (choice === "inherit") delete byHand.slotLimits[slot];
  else byHand.slotLimits[slot] = choice;
  return { ok: true, capacity: limitAt(reference, day, slot) ?? "unset" };
}
