import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { StaffActionForm } from "#app/components/admin/reservations/staff-action-form.tsx";
import { SectionHeading } from "#app/components/ui/section-heading.tsx";
import type { ChangeEffect } from "#app/domain/reservations/change-effect.ts";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceNameOf } from "#app/i18n/service-name.ts";
import { signedNumber } from "#app/i18n/signed-number.ts";

type ChangeComparisonProps = {
  reservation: Placement & { code: string; version: number; email: string | null };
  change: Placement & { effect: ChangeEffect };
  services: readonly Service[];
  /** The reservation's own page. */
  action: string;
  requestKey: string;
};

function moveLabel(move: ChangeEffect["from"]): string {
  if (move === null) return m.change_remaining_unset();
  const { before, after } = move;
  return `${signedNumber(before)} → ${signedNumber(after)}`;
}

/** What stands and what its guest asks for, side by side, with the covers of both and the answers. */
export function ChangeComparison(props: ChangeComparisonProps) {
  const { reservation, change, services, action, requestKey } = props;
  const { effect } = change;
  const rows = [
    [m.change_row_date(), dayDate(reservation.date), dayDate(change.date)],
    [
      m.change_row_service(),
      serviceNameOf(reservation.service, services),
      serviceNameOf(change.service, services),
    ],
    [m.change_row_time(), timeOfDay(reservation.time), timeOfDay(change.time)],
    [m.change_row_covers(), partyLabel(reservation.covers), partyLabel(change.covers)],
  ] as const;
  return (
    <section aria-labelledby="requested-change" className="max-w-2xl space-y-3">
      <SectionHeading id="requested-change">{m.change_requested_title()}</SectionHeading>
      <table className="w-full border-collapse text-left tabular-nums">
        <thead>
          <tr className="border-b border-line text-soft">
            <td />
            <th scope="col" className="py-1 pr-3 font-medium">
              {m.change_column_stands()}
            </th>
            <th scope="col" className="py-1 font-medium">
              {m.change_column_asked()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, stands, asked]) => (
            <tr key={label} className="border-b border-line align-baseline">
              <th scope="row" className="py-1 pr-3 font-normal text-soft">
                {label}
              </th>
              <td className="py-1 pr-3">{stands}</td>
              <td className={stands === asked ? "py-1 text-soft" : "py-1 font-semibold"}>
                {asked}
              </td>
            </tr>
          ))}
          <tr className="align-baseline">
            <th scope="row" className="py-1 pr-3 font-normal text-soft">
              {m.change_row_remaining()}
            </th>
            <td className="py-1 pr-3">{effect.isSameService ? "" : moveLabel(effect.from)}</td>
            <td className="py-1">
              <span>{`${moveLabel(effect.to)} `}</span>
              {effect.over > 0 ? (
                <strong className="text-stop">{m.admin_too_many({ count: effect.over })}</strong>
              ) : null}
            </td>
          </tr>
        </tbody>
      </table>
      <Answers {...{ reservation, action, requestKey }} />
    </section>
  );
}

function Answers({
  reservation: { code, version, email },
  action,
  requestKey,
}: Pick<ChangeComparisonProps, "reservation" | "action" | "requestKey">) {
  const form = { action, next: action, expectedVersion: version };
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <StaffActionForm
          {...form}
          staffAction="accept-change"
          requestKey={`${requestKey}-${code}-accept-change`}
          tone="primary"
          label={m.change_answer_accept()}
        />
        <StaffActionForm
          {...form}
          staffAction="refuse-change"
          requestKey={`${requestKey}-${code}-refuse-change`}
          tone="danger"
          label={m.change_answer_refuse()}
        />
      </div>
      <p className="text-[0.92em] text-soft">
        {email === null ? m.admin_tells_nobody() : m.change_tells_diner()}
      </p>
    </>
  );
}
