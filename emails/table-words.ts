import { isolated } from "#app/domain/isolated-words.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import type { MailedTable } from "#emails/reservation-params.ts";

/** The day and time of a table in words: "samedi 5 décembre 2026 à 20:30". */
export function momentOf({ date, time }: MailedTable): string {
  const words = { date: dayDate(date), time: timeOfDay(time) };
  return m.mail_moment(words);
}

/** How many come, in words: "4 personnes". */
export function guestsOf({ covers }: MailedTable): string {
  return m.mail_guests({ covers });
}

/** What the subject of a mail to the restaurant says about a reservation. */
export function subjectWords(name: string, table: MailedTable) {
  return { name: isolated(name), guests: guestsOf(table), moment: momentOf(table) };
}
