import { Notice } from "#app/components/ui/notice.tsx";
import type { MailFault } from "#app/domain/mail/mail-fault.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { shortDate, timeOfDay } from "#app/i18n/format.ts";

type MailPauseProps = {
  fault: MailFault;
  /** How many mails are due and wait. */
  waiting: number;
  since: LocalMoment;
  /** When it is tried again; `null` where that is due. */
  nextAttempt: LocalMoment | null;
  today: CalendarDate;
};

function momentLabel({ date, time }: LocalMoment, today: CalendarDate): string {
  if (date === today) return timeOfDay(time);
  return m.admin_mail_pause_day({ date: shortDate(date), time: timeOfDay(time) });
}

function faultMessage(fault: MailFault, words: { since: string; waiting: string }): string {
  switch (fault) {
    case "account":
      return m.admin_mail_pause_account(words);
    case "password":
      return m.admin_mail_pause_password(words);
    case "quota":
      return m.admin_mail_pause_quota(words);
    default:
      return m.admin_mail_pause_connection(words);
  }
}

/** What there is to mend, where it is the restaurant's. */
function helpMessage(fault: MailFault): string | null {
  switch (fault) {
    case "account":
      return m.admin_mail_pause_account_help();
    case "password":
      return m.admin_mail_pause_password_help();
    case "quota":
      return m.admin_mail_pause_quota_help();
    default:
      return null;
  }
}

/** That no mail leaves: what the mail server has against us since when, and how many mails wait. */
export function MailPause({ fault, waiting, since, nextAttempt, today }: MailPauseProps) {
  const words = {
    since: momentLabel(since, today),
    waiting:
      waiting === 0 ? m.admin_mail_pause_none() : m.admin_mail_pause_waiting({ count: waiting }),
  };
  const help = helpMessage(fault);
  return (
    <Notice tone="stop">
      <p className="font-semibold">{faultMessage(fault, words)}</p>
      {help ? <p>{help}</p> : null}
      {waiting === 0 ? null : <p>{m.admin_mail_pause_text()}</p>}
      <p>
        {nextAttempt === null
          ? m.admin_mail_pause_soon()
          : m.admin_mail_pause_next({ time: timeOfDay(nextAttempt.time) })}
      </p>
    </Notice>
  );
}
