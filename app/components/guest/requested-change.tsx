import { namedTableLabel } from "#app/components/guest/table-label.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { stateTone } from "#app/components/ui/state-tone.ts";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type RequestedChangeProps = { reservation: GuestReservation; requestKey: string };

/** The change that waits, beside what stands, and how to take it back; nothing where none waits. */
export function RequestedChange({ reservation, requestKey }: RequestedChangeProps) {
  const { slug, version, requestedChange, isOver } = reservation;
  if (requestedChange === null) return null;
  return (
    <section
      aria-labelledby="requested"
      className="mx-auto mt-6 max-w-md border border-dashed border-edge px-5 py-6 text-center"
    >
      <p
        className={stateTone({
          tone: "wait",
          className: "small-caps flex items-center justify-center gap-2",
        })}
      >
        <Mark shape="half" className="size-[1em]" />
        {m.guest_requested_state()}
      </p>
      <h2 id="requested" className="mt-2 text-[min(1.3rem,8vw)]">
        {m.guest_requested_title()}
      </h2>
      <p className="mt-2 text-balance font-display text-[1.15rem] first-letter:uppercase">
        {namedTableLabel(requestedChange)}
      </p>
      <p className="mt-2 text-balance text-soft">{m.guest_requested_text()}</p>
      {isOver ? null : (
        <form method="post" action={paths.guestChange(slug)} className="mt-4">
          <input type="hidden" name="intent" value="withdraw-change" />
          <input type="hidden" name="requestKey" value={requestKey} />
          <input type="hidden" name="expectedVersion" value={version} />
          <Button tone="plain">{m.guest_requested_withdraw()}</Button>
        </form>
      )}
    </section>
  );
}
