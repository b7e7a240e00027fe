import type { WrongFields } from "#app/components/admin/entry/entry-attempt.ts";
import { holdsAddress } from "#app/domain/text/text-issue.ts";
import type { EntryField } from "#app/forms/entry-form.ts";
import { m } from "#app/i18n/compiled/messages.js";

const messages: Record<EntryField, () => string> = {
  covers: m.entry_error_covers,
  date: m.entry_error_date,
  service: m.entry_error_service,
  time: m.entry_error_time,
  status: m.edit_error_status,
  arrivedCovers: m.edit_error_arrived_covers,
  lastName: m.entry_error_name,
  firstName: m.entry_error_name,
  phone: m.entry_error_phone,
  email: m.entry_error_email,
  dietaryNote: m.entry_error_dietary_note,
  note: m.entry_error_note,
  houseNote: m.entry_error_note,
  notify: m.admin_refused_malformed,
};

/** What is said of an issue that has words of its own. */
const messagesOfIssue = new Map([
  [holdsAddress, m.entry_error_name],
  ["nameless", m.entry_error_nameless],
  ["past", m.entry_error_past],
  ["too-far", m.entry_error_too_far],
  ["closed", m.entry_error_closed],
  ["unknown-slot", m.entry_error_unknown_slot],
]);

/** How to put a field right; `null` when it is right. */
export function entryFieldError(name: EntryField, wrong: WrongFields): string | null {
  const issues = wrong[name];
  if (!issues) return null;
  const own = issues.map((issue) => messagesOfIssue.get(issue)).find((each) => each !== undefined);
  return (own ?? messages[name])();
}
