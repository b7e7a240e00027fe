import { mailStateWords, mailWords } from "#app/components/book/mail-words.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import type { MailKind, MailStatus } from "#app/domain/mail.ts";
import type { Instant, TimeZone } from "#app/domain/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dateAndTime } from "#app/i18n/format.ts";

type BookMail = { slug: string; kind: MailKind; status: MailStatus; sentAt: Instant | null };

const looks = {
  queued: { shape: "ring", colour: "text-soft" },
  sending: { shape: "half", colour: "text-soft" },
  sent: { shape: "check", colour: "text-good" },
  failed: { shape: "cross", colour: "text-stop" },
} as const;

/** The mails about a reservation, each with its state. */
export function MailList({ mails, zone }: { mails: readonly BookMail[]; zone: TimeZone }) {
  if (mails.length === 0) return <p className="py-2 text-soft">{m.admin_mails_none()}</p>;
  return (
    <ul>
      {mails.map(({ slug, kind, status, sentAt }) => (
        <li key={slug} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
          <span>{mailWords(kind)}</span>
          <span className={`inline-flex items-baseline gap-1.5 ${looks[status].colour}`}>
            <Mark shape={looks[status].shape} />
            <span>{mailStateWords(status, sentAt === null ? "" : dateAndTime(sentAt, zone))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
