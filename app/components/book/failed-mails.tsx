import { Link } from "@remix-run/react";
import { mailWords } from "#app/components/book/mail-words.ts";
import { PhoneLink } from "#app/components/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { bookPeriod } from "#app/domain/book-period.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { isForRestaurant, type MailKind } from "#app/domain/mail.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { shortDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type FailedMail = {
  mail: string;
  kind: MailKind;
  slug: string;
  date: CalendarDate;
  service: ServiceSlug;
  firstName: string;
  lastName: string;
  phone: string | null;
};

type FailedMailsProps = { count: number; latest: readonly FailedMail[]; today: CalendarDate };

/** How many mails could not be sent, and whom the latest were about, to be told by telephone. */
export function FailedMails({ count, latest, today }: FailedMailsProps) {
  if (count === 0) return null;
  const more = Math.max(0, count - latest.length);
  const diners = more + latest.filter(({ kind }) => !isForRestaurant(kind)).length;
  return (
    <Notice tone="stop">
      <p className="font-semibold">{m.admin_failed_mails({ count })}</p>
      {diners > 0 ? <p>{m.admin_failed_mails_text({ count: diners })}</p> : null}
      <ul className="mt-1">
        {latest.map((failed) => (
          <li key={failed.mail} className="flex flex-wrap items-center gap-x-4">
            <Link
              to={reservationOf(failed, today)}
              className="inline-flex min-h-target items-center font-medium underline"
            >
              {failed.firstName} {failed.lastName}
            </Link>
            {failed.phone === null ? (
              <span>{m.admin_failed_mails_no_phone()}</span>
            ) : (
              <PhoneLink phone={failed.phone} />
            )}
            <span>
              {shortDate(failed.date)} · {mailWords(failed.kind)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{m.admin_failed_mails_more({ count: more })}</p> : null}
    </Notice>
  );
}

function reservationOf({ date, service, slug }: FailedMail, today: CalendarDate): string {
  return paths.bookReservation(bookPeriod(date, today), date, service, slug);
}
