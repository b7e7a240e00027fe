import { fullName, type PersonName } from "#app/domain/text/person-name.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** What a reservation is called by; a walk-in may have no name. */
export function personLabel(person: PersonName): string {
  return fullName(person) || m.entry_nameless();
}
