import { isolated } from "#app/domain/text/isolated-text.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import type { MailedTable } from "#emails/reservation-props.ts";

/** The day and time of a table: "samedi 5 décembre à 20:30". */
export function momentLabel({ date, time }: MailedTable): string {
  return m.mail_moment({ date: dayDate(date), time: timeOfDay(time) });
}

/** How many come: "4 personnes". */
export function guestsLabel({ covers }: MailedTable): string {
  return m.mail_guests({ covers });
}

/** What a table was before it was changed, in a sentence. */
export function formerTableMessage(before: MailedTable): string {
  return m.mail_changed_before({ moment: momentLabel(before), guests: guestsLabel(before) });
}

/** Whether a table is what it was before: then what its guest had asked for is taken back. */
export function isSameTable(before: MailedTable | null, table: MailedTable): boolean {
  if (before === null || before.service !== table.service) return false;
  const { date, time, covers } = before;
  return date === table.date && time === table.time && covers === table.covers;
}

/** What the subject of a mail to the restaurant says about a reservation. */
export function subjectLabels(name: string, table: MailedTable) {
  return { name: isolated(name), guests: guestsLabel(table), moment: momentLabel(table) };
}
