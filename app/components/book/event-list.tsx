import { actorWords, changeWords, eventWords } from "#app/components/book/event-words.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import { WordsInSentence } from "#app/components/words-in-sentence.tsx";
import type { ReservationState } from "#app/domain/reservation.ts";
import type { Instant, TimeZone } from "#app/domain/restaurant-clock.ts";
import type { Service } from "#app/domain/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dateAndTime } from "#app/i18n/format.ts";

type BookEvent = {
  version: number;
  at: Instant;
  actor: "guest" | "staff" | "system";
  userName: string | null;
  kind: string;
  before: ReservationState | null;
  after: ReservationState;
  over: number;
  reason: string | null;
};

type EventListProps = {
  events: readonly BookEvent[];
  services: readonly Service[];
  zone: TimeZone;
};

/** What happened to a reservation: when, what, who, before and after. */
export function EventList({ events, services, zone }: EventListProps) {
  return (
    <ol>
      {events.map((event) => (
        <li key={event.version} className="border-b border-line py-2">
          <p className="text-[0.92em] text-soft">{dateAndTime(event.at, zone)}</p>
          <p className="font-medium">
            <WordsInSentence words={actorWords(event.actor, event.userName)}>
              {(actor) => m.admin_event_by({ event: eventWords(event.kind), actor })}
            </WordsInSentence>
            {event.over > 0 ? (
              <span className="ml-2 inline-flex items-baseline gap-1.5 text-stop">
                <Mark shape="diamond" />
                <span>{m.admin_event_over({ count: event.over })}</span>
              </span>
            ) : null}
          </p>
          <p>{changeWords(event.before, event.after, services)}</p>
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
