import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import { type SlotHead, slotFill } from "#app/domain/reservations/service-list.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { wholeNumber } from "#app/i18n/format.ts";

const tones = {
  free: "text-soft",
  last: "font-semibold text-wait",
  full: "font-semibold text-ink",
  over: "font-semibold text-stop",
};

function heldLabel({ held, limit }: SlotHead): string {
  if (limit === null) return partyLabel(held);
  if (limit === 0) return m.covers_slot_full({ held: wholeNumber(held) });
  return m.admin_slot_held_of({ held: wholeNumber(held), limit: wholeNumber(limit) });
}

/**
 * A slot in figures: parties, covers with the limit, who is late, who must not eat something. On a
 * phone the last is seen as a mark with its number, so that the head stays one line.
 */
export function SlotHeadFigures({ head }: { head: SlotHead }) {
  const { parties, late, dietary } = head;
  return (
    <p className="flex flex-wrap gap-x-2.5 text-[0.85em] leading-snug text-soft">
      <span>{m.admin_slot_parties({ count: parties })}</span>
      <span className={tones[slotFill(head)]}>{heldLabel(head)}</span>
      {late > 0 ? (
        <span className="inline-flex items-baseline gap-1 font-semibold text-wait">
          <Mark shape="dots" />
          <span>{m.admin_slot_late({ count: late })}</span>
        </span>
      ) : null}
      {dietary > 0 ? (
        <span className="inline-flex items-baseline gap-1 font-semibold text-ink">
          <Mark shape="diamond" />
          <span aria-hidden="true" className="md:hidden print:hidden">
            {wholeNumber(dietary)}
          </span>
          <span className="not-print:max-md:sr-only">
            {m.admin_slot_dietary({ count: dietary })}
          </span>
        </span>
      ) : null}
    </p>
  );
}
