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
  kind: MailKind;
  slug: string;
  date: CalendarDate;
  service: ServiceSlug;
  firstName: string;
  lastName: string;
  phone: string | null;
};

type FailedMailsProps = { count: number; latest: readonly FailedMail[]; today: CalendarDate };

const mostNamed = 5;

/** The mails by the reservation that they are about: one failure often takes all of them. */
function byReservation(mails: readonly FailedMail[]): FailedMail[][] {
  return [...new Set(mails.map(({ slug }) => slug))].map((slug) =>
    mails.filter((mail) => mail.slug === slug),
  );
}

/** How many mails could not be sent, and whom the latest were about, to be told by telephone. */
export function FailedMails({ count, latest, today }: FailedMailsProps) {
  if (count === 0) return null;
  const named = byReservation(latest).slice(0, mostNamed);
  const more = Math.max(0, count - named.flat().length);
  const diners = named.filter((mails) => mails.some(({ kind }) => !isForRestaurant(kind))).length;
  return (
    <Notice tone="stop">
      <p className="font-semibold">{m.admin_failed_mails({ count })}</p>
      {diners > 0 ? <p>{m.admin_failed_mails_text({ count: diners + more })}</p> : null}
      <ul className="mt-1">
        {named.map((mails) => (
          <FailedLine key={mails[0]?.slug} mails={mails} today={today} />
        ))}
      </ul>
      {more > 0 ? <p>{m.admin_failed_mails_more({ count: more })}</p> : null}
    </Notice>
  );
}

function FailedLine({ mails, today }: { mails: readonly FailedMail[]; today: CalendarDate }) {
  const [first] = mails;
  if (!first) return null;
  const { date, service, slug, firstName, lastName, phone } = first;
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <Link
        to={paths.bookReservation(bookPeriod(date, today), date, service, slug)}
        className="inline-flex min-h-target max-w-full items-center font-medium underline wrap-anywhere"
      >
        {`${firstName} ${lastName}`}
      </Link>
      {phone === null ? (
        <span>{m.admin_failed_mails_no_phone()}</span>
      ) : (
        <PhoneLink phone={phone} />
      )}
      <span>{[shortDate(date), ...mails.map(({ kind }) => mailWords(kind))].join(" · ")}</span>
    </li>
  );
}
