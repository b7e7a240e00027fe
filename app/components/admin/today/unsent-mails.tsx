import { Link } from "@remix-run/react";
import { mailLabel } from "#app/components/admin/reservations/mail-label.ts";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { isForRestaurant, type MailKind, mostMailsToStranger } from "#app/domain/mail/mail.ts";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { shortDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type UnsentMail = {
  kind: MailKind;
  slug: string;
  date: CalendarDate;
  service: ServiceSlug;
  firstName: string;
  lastName: string;
  phone: ShownPhone | null;
};

type UnsentMailsProps = { count: number; latest: readonly UnsentMail[]; today: CalendarDate };

const mostNamed = 5;

/** The mails by the reservation that they are about: one failure often takes all of them. */
function byReservation(mails: readonly UnsentMail[]): UnsentMail[][] {
  return [...new Set(mails.map(({ slug }) => slug))].map((slug) =>
    mails.filter((mail) => mail.slug === slug),
  );
}

/** The latest reservations of these mails, and how many mails are about others. */
function named({ count, latest }: UnsentMailsProps) {
  const groups = byReservation(latest).slice(0, mostNamed);
  return { groups, more: Math.max(0, count - groups.flat().length) };
}

/** How many mails could not be sent, and whom the latest were about, to be told by telephone. */
export function FailedMails(props: UnsentMailsProps) {
  const { count, today } = props;
  if (count === 0) return null;
  const { groups, more } = named(props);
  const diners = groups.filter((mails) => mails.some(({ kind }) => !isForRestaurant(kind))).length;
  return (
    <Notice tone="stop">
      <p className="font-semibold">{m.admin_failed_mails({ count })}</p>
      {diners > 0 ? <p>{m.admin_failed_mails_text({ count: diners + more })}</p> : null}
      <MailLines groups={groups} more={more} today={today} />
    </Notice>
  );
}

/** How many mails are held because their reader got too many in a day, and whom the latest are about. */
export function HeldMails(props: UnsentMailsProps) {
  const { count, today } = props;
  if (count === 0) return null;
  return (
    <Notice tone="wait">
      <p className="font-semibold">{m.admin_held_mails({ count })}</p>
      <p>{m.admin_held_mails_text({ limit: mostMailsToStranger })}</p>
      <MailLines {...named(props)} today={today} />
    </Notice>
  );
}

type MailLinesProps = { groups: readonly UnsentMail[][]; more: number; today: CalendarDate };

function MailLines({ groups, more, today }: MailLinesProps) {
  return (
    <>
      <ul className="mt-1">
        {groups.map((mails) => (
          <MailLine key={mails[0]?.slug} mails={mails} today={today} />
        ))}
      </ul>
      {more > 0 ? <p>{m.admin_failed_mails_more({ count: more })}</p> : null}
    </>
  );
}

function MailLine({ mails, today }: { mails: readonly UnsentMail[]; today: CalendarDate }) {
  const [first] = mails;
  if (!first) return null;
  const { date, service, slug, phone } = first;
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <Link
        to={paths.adminReservation(adminPeriod(date, today), date, service, slug)}
        className="inline-flex min-h-target max-w-full items-center font-medium underline wrap-anywhere"
      >
        <bdi>{fullName(first)}</bdi>
      </Link>
      {phone === null ? (
        <span>{m.admin_failed_mails_no_phone()}</span>
      ) : (
        <PhoneLink phone={phone} />
      )}
      <span>{[shortDate(date), ...mails.map(({ kind }) => mailLabel(kind))].join(" · ")}</span>
    </li>
  );
}
