import type { ComponentProps } from "react";
import { EventList } from "#app/components/admin/reservations/event-list.tsx";
import { MailList } from "#app/components/admin/reservations/mail-list.tsx";
import { ReservationDetails } from "#app/components/admin/reservations/reservation-details.tsx";
import { SectionHeading } from "#app/components/ui/section-heading.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type ReservationRecordProps = ComponentProps<typeof ReservationDetails> &
  ComponentProps<typeof EventList> &
  ComponentProps<typeof MailList>;

/** All that is known of a reservation: what was asked, what has happened, what was mailed. */
export function ReservationRecord(props: ReservationRecordProps) {
  const { reservation, service, zone, events, services, mails, action, requestKey } = props;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <ReservationDetails {...{ reservation, service, zone }} />
      <div className="space-y-6">
        <section>
          <SectionHeading>{m.admin_history_heading()}</SectionHeading>
          <EventList {...{ events, services, zone }} />
        </section>
        <section>
          <SectionHeading>{m.admin_mails_heading()}</SectionHeading>
          <MailList {...{ mails, zone, action, requestKey }} />
        </section>
      </div>
    </div>
  );
}
