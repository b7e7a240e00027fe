import { Link } from "@remix-run/react";
import { MailForms } from "#app/components/admin/reservations/mail-forms.tsx";
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
  /** The slug of the mail; `slug` is the reservation's. */
  mail: string;
  kind: MailKind;
  /** A later one to the same reader has not left. */
  maySend: boolean;
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

/**
 * How many mails could not be sent, and whom the latest were about, to be told by telephone; with
 * buttons to send each again, and to say that it is settled.
 */
export function FailedMails({ requestKey, ...props }: UnsentMailsProps & { requestKey: string }) {
  const { count, today } = props;
  if (count === 0) return null;
  const { groups, more } = named(props);
  const diners = groups.filter((mails) => mails.some(({ kind }) => !isForRestaurant(kind))).length;
  return (
    <Notice tone="stop">
      <p className="font-semibold">{m.admin_failed_mails({ count })}</p>
      {diners > 0 ? <p>{m.admin_failed_mails_text({ count: diners + more })}</p> : null}
      <MailLines groups={groups} more={more} today={today} requestKey={requestKey} />
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

type MailLinesProps = {
  groups: readonly UnsentMail[][];
  more: number;
  today: CalendarDate;
  /** What the forms' keys are made of; without it there are no forms. */
  requestKey?: string;
};

function MailLines({ groups, more, today, requestKey }: MailLinesProps) {
  return (
    <>
      <ul className="mt-1">
        {groups.map((mails) => (
          <MailLine key={mails[0]?.slug} {...{ mails, today, requestKey }} />
        ))}
      </ul>
      {more > 0 ? <p>{m.admin_failed_mails_more({ count: more })}</p> : null}
    </>
  );
}

type MailLineProps = Pick<MailLinesProps, "today" | "requestKey"> & {
  mails: readonly UnsentMail[];
};

function MailLine({ mails, today, requestKey }: MailLineProps) {
  const [first] = mails;
  if (!first) return null;
  const { date, service, slug, phone } = first;
  const page = paths.adminReservation(adminPeriod(date, today), date, service, slug);
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <Link
        to={page}
        className="inline-flex min-h-target max-w-full items-center font-medium underline wrap-anywhere"
      >
        <bdi>{fullName(first)}</bdi>
      </Link>
      {phone === null ? (
        <span>{m.admin_failed_mails_no_phone()}</span>
      ) : (
        <PhoneLink phone={phone} />
      )}
      {requestKey === undefined ? (
        <span>{[shortDate(date), ...mails.map(({ kind }) => mailLabel(kind))].join(" · ")}</span>
      ) : (
        <>
          <span>{shortDate(date)}</span>
          <ul className="min-w-0 grow basis-80">
            {mails.map(({ mail, kind, maySend }) => (
              <li key={mail} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
                <span>{mailLabel(kind)}</span>
                <MailForms
                  mail={{ slug: mail, kind, isHeld: false, maySend, maySettle: true }}
                  action={page}
                  requestKey={`${requestKey}-${mail}`}
                  next={paths.admin()}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
