import { Form, useNavigation } from "@remix-run/react";
import { mailLabel, mailStateLabel } from "#app/components/admin/reservations/mail-label.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import { type StateTone, stateTone } from "#app/components/ui/state-tone.ts";
import { type MailKind, type MailStatus, maySend } from "#app/domain/mail/mail.ts";
import type { Instant, TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dateAndTime } from "#app/i18n/format.ts";

type ListedMail = {
  slug: string;
  kind: MailKind;
  version: number;
  status: MailStatus;
  error: string | null;
  sentAt: Instant | null;
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
          {maySend(mail, mails) ? (
            <SendMail mail={mail} action={action} requestKey={`${requestKey}-mail-${at}`} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function MailState({ status, sentAt, zone }: ListedMail & { zone: TimeZone }) {
  const { shape, tone } = looks[status];
  return (
    <span className={stateTone({ tone, className: "inline-flex items-baseline gap-1.5" })}>
      <Mark shape={shape} />
      <span>{mailStateLabel(status, sentAt === null ? "" : dateAndTime(sentAt, zone))}</span>
    </span>
  );
}

type SendMailProps = { mail: ListedMail; action: string; requestKey: string };

function SendMail({ mail: { slug, kind, status }, action, requestKey }: SendMailProps) {
  const isBusy = useNavigation().formData?.get("requestKey") === requestKey;
  return (
    <Form
      method="post"
      discover="none"
      action={action}
      preventScrollReset
      className="w-full text-right"
    >
      <input type="hidden" name="intent" value="send-again" />
      <input type="hidden" name="mail" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <Button tone="plain" busy={isBusy}>
        <span>{status === "held" ? m.admin_mail_send() : m.admin_mail_send_again()}</span>
        <span className="sr-only">{mailLabel(kind)}</span>
      </Button>
    </Form>
  );
}
