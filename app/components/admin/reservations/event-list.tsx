import {
  actorLabel,
  changeMessage,
  eventMessage,
  requestMessage,
} from "#app/components/admin/reservations/event-message.ts";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import type { Placement, ReservationState } from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import type { Instant, TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dateAndTime } from "#app/i18n/format.ts";

type ListedEvent = {
  version: number;
  at: Instant;
  actor: "guest" | "staff" | "system";
  userName: string | null;
  kind: string;
  before: ReservationState | null;
  after: ReservationState;
  over: number;
  reason: string | null;
  requestedChange: Placement | null;
};

type EventListProps = {
  events: readonly ListedEvent[];
  services: readonly Service[];
  zone: TimeZone;
};

function messageOf({ kind, requestedChange }: ListedEvent): string {
  const isRequest = kind === "change" && requestedChange !== null;
  return isRequest ? m.change_event_requested() : eventMessage(kind);
}

/** What happened to a reservation: when, what, who, before and after. */
export function EventList({ events, services, zone }: EventListProps) {
  return (
    <ol>
      {events.map((event) => (
        <li key={event.version} className="border-b border-line py-2">
          <p className="text-[0.92em] text-soft">{dateAndTime(event.at, zone)}</p>
          <p className="font-medium">
            <WordsInSentence words={actorLabel(event.actor, event.userName)}>
              {(actor) => m.admin_event_by({ event: messageOf(event), actor })}
            </WordsInSentence>
            {event.over > 0 ? (
              <span className="ml-2 inline-flex items-baseline gap-1.5 text-stop">
                <Mark shape="diamond" />
                <span>{m.admin_event_over({ count: event.over })}</span>
              </span>
            ) : null}
          </p>
          <Line>{changeMessage(event.before, event.after, services)}</Line>
          {event.kind === "change" && event.requestedChange !== null ? (
            <p>{requestMessage(event.requestedChange, services)}</p>
          ) : null}
          {event.reason ? (
            <p className="whitespace-pre-line wrap-anywhere">
              <WordsInSentence words={event.reason}>
                {(reason) => m.admin_event_reason({ reason })}
              </WordsInSentence>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Line({ children }: { children: string | null }) {
  return children === null ? null : <p>{children}</p>;
}
