import { Link, useLocation } from "@remix-run/react";
import { actorLabel, eventMessage } from "#app/components/admin/reservations/event-message.ts";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { UndoForm } from "#app/components/admin/reservations/undo-form.tsx";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import type { ChangedReservation } from "#app/domain/live/change.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { shortDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceNameOf } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type DoneReservation = ChangedReservation & {
  /** What was done, and by whom. */
  kind: string;
  userName: string | null;
  undoSeconds: number;
};

type JustDoneProps = {
  done: readonly DoneReservation[];
  services: readonly Service[];
  requestKey: string;
};

/** What anyone of the staff just did, a line each with the button that takes it back. */
export function JustDone({ done, services, requestKey }: JustDoneProps) {
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="just-done-title" className="my-3 border-l-4 border-good bg-good-wash">
      <h3 id="just-done-title" className="px-4 pt-2 text-[1em]">
        {m.admin_just_done_title()}
      </h3>
      <ul>
        {done.map((each) => (
          <JustDoneLine
            key={`${each.code}-${each.version}`}
            reservation={each}
            service={serviceNameOf(each.service, services)}
            requestKey={requestKey}
          />
        ))}
      </ul>
    </section>
  );
}

type JustDoneLineProps = {
  reservation: DoneReservation;
  /** The name of its service. */
  service: string;
  requestKey: string;
};

function JustDoneLine({ reservation, service, requestKey }: JustDoneLineProps) {
  const { pathname, search } = useLocation();
  const { code, version, slug, date, time, covers, kind, userName, undoSeconds } = reservation;
  const page = paths.adminReservation("upcoming", date, reservation.service, slug);
  const table = [partyLabel(covers), shortDate(date), service, timeOfDay(time)];
  return (
    <li className="grid gap-x-4 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0 pb-1">
        <p className="flex flex-wrap items-center gap-x-3">
          <Link
            to={page}
            discover="none"
            className="inline-flex min-h-target max-w-full items-center font-medium underline decoration-edge wrap-anywhere hover:decoration-ink"
          >
            <bdi>{fullName(reservation)}</bdi>
          </Link>
          <WordsInSentence words={actorLabel("staff", userName)}>
            {(actor) => m.admin_event_by({ event: eventMessage(kind), actor })}
          </WordsInSentence>
        </p>
        <p className="flex flex-wrap gap-x-3 text-[0.95em] text-soft">
          {table.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </div>
      {/* The place stays when the button goes: nothing moves under a finger. */}
      <div className="min-h-12">
        <UndoForm
          seconds={undoSeconds}
          name={fullName(reservation)}
          action={page}
          next={pathname + search}
          requestKey={`${requestKey}-${code}-undo`}
          expectedVersion={version}
        />
      </div>
    </li>
  );
}
