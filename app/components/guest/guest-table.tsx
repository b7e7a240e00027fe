import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";

const gone = ["refused", "cancelled", "expired"];

const momentLook = cva("font-display", {
  variants: { isGone: { true: "line-through decoration-1 text-soft" } },
});

/** The table itself, set like a card on it: when, for how many, in whose name. */
export function GuestTable({ reservation }: { reservation: GuestReservation }) {
  const { date, time, covers, service, name, note, dietaryNote, code, status } = reservation;
  const isGone = gone.includes(status);
  return (
    <section
      aria-label={m.guest_table_caption()}
      className="mx-auto mt-9 max-w-md border border-edge bg-raised p-1.5"
    >
      <div className="border border-line px-5 py-7 text-center sm:px-8">
        <p
          className={momentLook({
            isGone,
            className: "text-[min(1.55rem,8vw)] leading-tight first-letter:uppercase",
          })}
        >
          {dayDate(date)}
        </p>
        <p
          className={momentLook({
            isGone,
            className: "mt-1 text-[min(2.6rem,13vw)] leading-none tabular-nums",
          })}
        >
          <time dateTime={`${date}T${time}`}>{timeOfDay(time)}</time>
        </p>
        <p className="small-caps mt-4 text-brass">
          {serviceName(service)} · {m.guest_party({ covers })}
        </p>
        <dl className="mt-6 space-y-1.5 border-t border-line pt-5 text-left text-[0.94em]">
          <Line term={m.guest_name()}>
            <bdi>{name}</bdi>
          </Line>
          <Line term={m.guest_code()}>
            <span className="uppercase tracking-widest tabular-nums">{code}</span>
          </Line>
          {dietaryNote ? <Words term={m.guest_dietary_note()}>{dietaryNote}</Words> : null}
          {note ? <Words term={m.guest_note()}>{note}</Words> : null}
        </dl>
      </div>
    </section>
  );
}

function Words({ term, children }: { term: string; children: string }) {
  return (
    <div className="pt-1">
      <dt className="text-soft">{term}</dt>
      <dd dir="auto" className="whitespace-pre-line wrap-anywhere italic">
        {children}
      </dd>
    </div>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <dt className="flex flex-auto items-baseline gap-x-3 text-soft">
        {term}
        <span className="leader" aria-hidden="true" />
      </dt>
      <dd className="ml-auto min-w-0 text-right [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
