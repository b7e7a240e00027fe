import { Link } from "@remix-run/react";
import { Notice } from "#app/components/ui/notice.tsx";
import {
  type Difference,
  type Discrepancy,
  differences,
} from "#app/domain/reservations/reconciliation.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import type { Instant, TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dateAndTime, longDate } from "#app/i18n/format.ts";
import { serviceNameOf } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type Alarm = Discrepancy & { foundAt: Instant };

type LedgerAlarmsProps = {
  alarms: readonly Alarm[];
  /** Whether there are more than these. */
  hasMore: boolean;
  services: readonly Service[];
  zone: TimeZone;
};

function differenceMessage(difference: Difference): string {
  if (difference.figure === "contacts") {
    return m.admin_alarm_contacts({ count: difference.wrong });
  }
  const { figure, written, counted } = difference;
  if (figure === "pending") return m.admin_alarm_pending({ written, counted });
  if (figure === "waiting") return m.admin_alarm_waiting({ written, counted });
  if (figure !== "held") return m.admin_alarm_slot({ time: figure.slot, written, counted });
  const words = { written, counted, count: Math.abs(written - counted) };
  return written < counted ? m.admin_alarm_held_less(words) : m.admin_alarm_held_more(words);
}

function AlarmOfService({ alarm, services }: { alarm: Alarm; services: readonly Service[] }) {
  const { date, service } = alarm;
  const name = serviceNameOf(service, services);
  return (
    <li>
      <Link
        className="inline-flex min-h-target items-center font-medium underline"
        to={paths.adminService("upcoming", date, service)}
      >
        {m.admin_alarm_day({ date: longDate(date), service: name })}
      </Link>
      <ul className="list-disc pl-5">
        {differences(alarm).map((difference) => {
          const words = differenceMessage(difference);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </li>
  );
}

/** Services whose figures are not the sum of their reservations: by how much, and what that means. */
export function LedgerAlarms({ alarms, hasMore, services, zone }: LedgerAlarmsProps) {
  const [first] = alarms;
  if (!first) return null;
  return (
    <Notice tone="stop">
      <p className="font-semibold">
        {hasMore
          ? m.admin_alarm_title_more({ count: alarms.length })
          : m.admin_alarm_title({ count: alarms.length })}
      </p>
      <p>{m.admin_alarm_text({ when: dateAndTime(first.foundAt, zone) })}</p>
      <ul className="mt-2 space-y-2">
        {alarms.map((alarm) => (
          <AlarmOfService key={`${alarm.date}/${alarm.service}`} {...{ alarm, services }} />
        ))}
      </ul>
      {hasMore ? <p className="mt-2">{m.admin_alarm_more()}</p> : null}
      <p className="mt-2">{m.admin_alarm_end()}</p>
    </Notice>
  );
}
