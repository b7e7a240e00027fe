import { MailForms } from "#app/components/admin/reservations/mail-forms.tsx";
import { mailLabel, mailStateLabel } from "#app/components/admin/reservations/mail-label.ts";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import { type StateTone, stateTone } from "#app/components/ui/state-tone.ts";
import { type MailKind, type MailStatus, maySend, maySettle } from "#app/domain/mail/mail.ts";
import type { Instant, TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dateAndTime } from "#app/i18n/format.ts";

type ListedMail = {
  slug: string;
  kind: MailKind;
  sequence: number;
  status: MailStatus;
  error: string | null;
  sentAt: Instant | null;
  /** When and by whom it was settled; `null` for what settled by itself. */
  settledAt: Instant | null;
  settledByName: string | null;
};

const looks = {
  queued: { shape: "ring", tone: "soft" },
  sending: { shape: "half", tone: "soft" },
  sent: { shape: "check", tone: "good" },
  held: { shape: "half", tone: "wait" },
  failed: { shape: "cross", tone: "stop" },
  settled: { shape: "bar", tone: "soft" },
  withdrawn: { shape: "bar", tone: "soft" },
} as const satisfies Record<MailStatus, { shape: MarkShape; tone: StateTone }>;

type MailListProps = {
  mails: readonly ListedMail[];
  zone: TimeZone;
  /** The reservation's own page, which lets a mail go. */
  action: string;
  /** Minted with the page; each form makes its own key of it. */
  requestKey: string;
};

/** The mails about a reservation, each with its state, and a button where it may be sent. */
export function MailList({ mails, zone, action, requestKey }: MailListProps) {
  if (mails.length === 0) return <p className="py-2 text-soft">{m.admin_mails_none()}</p>;
  return (
    <ul>
      {mails.map((mail, at) => (
        <li
          key={mail.slug}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2"
        >
          <span>{mailLabel(mail.kind)}</span>
          <MailState {...mail} zone={zone} />
          <MailForms
            mail={{
              ...mail,
              isHeld: mail.status === "held",
              maySend: maySend(mail, mails),
              maySettle: maySettle(mail),
            }}
            action={action}
            requestKey={`${requestKey}-mail-${at}`}
            next={action}
          />
        </li>
      ))}
    </ul>
  );
}

function MailState({ zone, ...mail }: ListedMail & { zone: TimeZone }) {
  const { shape, tone } = looks[mail.status];
  return (
    <span className={stateTone({ tone, className: "inline-flex items-baseline gap-1.5" })}>
      <Mark shape={shape} />
      <MailStateWords {...mail} zone={zone} />
    </span>
  );
}

function MailStateWords(mail: ListedMail & { zone: TimeZone }) {
  const { status, sentAt, settledAt, settledByName, zone } = mail;
  if (status !== "settled" || settledAt === null) {
    const when = sentAt === null ? "" : dateAndTime(sentAt, zone);
    return <span>{mailStateLabel(status, when)}</span>;
  }
  const when = dateAndTime(settledAt, zone);
  if (settledByName === null) return <span>{m.admin_mail_state_settled_when({ when })}</span>;
  return (
    <WordsInSentence words={settledByName}>
      {(name) => m.admin_mail_state_settled_by({ when, name })}
    </WordsInSentence>
  );
}
