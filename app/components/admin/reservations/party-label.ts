import { m } from "#app/i18n/compiled/messages.js";

/** `4 couverts`. */
export function partyLabel(covers: number): string {
  return m.admin_party({ count: covers });
}
