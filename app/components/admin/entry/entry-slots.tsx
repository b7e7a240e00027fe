import { cx } from "class-variance-authority";
import { useScripts } from "#app/components/ui/use-scripts.ts";
import { excessIn } from "#app/domain/reservations/entry-places.ts";
import type { OfferedService } from "#app/domain/reservations/entry-view.ts";
import type { SlotFigures } from "#app/domain/reservations/service-summary.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { m } from "#app/i18n/compiled/messages.js";

type EntrySlotsProps = {
  service: OfferedService;
  time: ClockTime | null;
  covers: number;
  onChoose: (time: ClockTime) => void;
};

function slotMessage({ time, held, limit }: SlotFigures): string {
  return limit === null
    ? m.entry_slot_held({ time, count: held })
    : m.entry_slot_of({ time, count: held, limit });
}

function SlotFigure({ slot, over }: { slot: SlotFigures; over: number }) {
  const { time, held, limit } = slot;
  const figure = limit === null ? held : `${held}/${limit}`;
  return (
    <>
      <span className="sr-only">{slotMessage(slot)}</span>
      <span aria-hidden="true" className="font-semibold">
        {time}
      </span>
      <span
        aria-hidden="true"
        className={cx("text-[0.85em]", over > 0 ? "text-stop" : "text-soft")}
      >
        {over > 0 ? m.admin_too_many({ count: over }) : figure}
      </span>
      {over > 0 ? (
        <span className="sr-only">{`, ${m.admin_too_many({ count: over })}`}</span>
      ) : null}
    </>
  );
}

const look =
  "flex min-h-target w-full flex-wrap items-center justify-between gap-x-2 rounded-soft border px-2.5 py-1";

/** The slots of a service with what is held of each; to press one chooses it. */
export function EntrySlots({ service, time, covers, onChoose }: EntrySlotsProps) {
  const hasScripts = useScripts();
  if (!service.isOpen) return null;
  return (
    <ul
      aria-label={m.entry_slots()}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,7.5rem),1fr))] gap-1.5"
    >
      {service.slots.map((slot) => {
        const over = excessIn(service, slot.time, covers);
        const figure = <SlotFigure slot={slot} over={over} />;
        return (
          <li key={slot.time}>
            {hasScripts ? (
              <button
                type="button"
                // The field of the time is the way of the keyboard: a dozen stops would lie before it.
                tabIndex={-1}
                aria-pressed={slot.time === time}
                onClick={() => onChoose(slot.time)}
                className={cx(
                  look,
                  "border-edge bg-raised hover:border-ink aria-pressed:border-accent aria-pressed:outline aria-pressed:outline-accent",
                )}
              >
                {figure}
              </button>
            ) : (
              <span className={cx(look, "border-line")}>{figure}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
