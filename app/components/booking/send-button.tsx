import type { ReactNode } from "react";
import { Button } from "#app/components/ui/button.tsx";
import type { SlotAvailability } from "#app/domain/availability/availability.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** What sending the form for a time means: a table, a request for one, or a place in the queue. */
export type SlotMeaning = "book" | "ask" | "wait";

/** The meaning of a time that may be chosen. */
export function slotMeaning({ state }: SlotAvailability): SlotMeaning {
  if (state === "full") return "wait";
  return state === "request" ? "ask" : "book";
}

const words = {
  book: m.site_form_send,
  ask: m.site_form_send_request,
  wait: m.site_form_send_waiting,
} as const satisfies Record<SlotMeaning, () => string>;

// Browsers that do not know :has() drop these rules whole, and keep the words that suit each time.
const shownWhen = {
  book: "hidden group-has-[[data-means=book]:checked]/booking:inline",
  ask: "hidden group-has-[[data-means=ask]:checked]/booking:inline",
  wait: "hidden group-has-[[data-means=wait]:checked]/booking:inline",
} as const satisfies Record<SlotMeaning, string>;

type SendButtonProps = {
  slots: readonly SlotAvailability[];
  /** Whether a second table is meant. */
  again: boolean;
  /** Whether the first one is shown above. */
  isOwn: boolean;
};

/** Sends the booking form, and says what that means for the time which is chosen. */
export function SendButton({ slots, again, isOwn }: SendButtonProps) {
  if (again) {
    const wordsAgain = isOwn ? m.site_duplicate_again : m.site_duplicate_anyway;
    return <WideButton>{wordsAgain()}</WideButton>;
  }
  const meanings = [...new Set(slots.filter((slot) => slot.bookable).map(slotMeaning))];
  const [meaning = "book", another] = meanings;
  return (
    <WideButton>
      {another === undefined ? (
        words[meaning]()
      ) : (
        <>
          <span className="group-has-[[data-means]:checked]/booking:hidden">
            {m.site_form_send_any()}
          </span>
          {meanings.map((one) => (
            <span key={one} className={shownWhen[one]}>
              {words[one]()}
            </span>
          ))}
        </>
      )}
    </WideButton>
  );
}

function WideButton({ children }: { children: ReactNode }) {
  return <Button className="w-full text-[1.1rem] sm:w-auto sm:px-10">{children}</Button>;
}
