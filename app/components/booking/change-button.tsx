import { Button } from "#app/components/ui/button.tsx";
import { m } from "#app/i18n/compiled/messages.js";

/** What sending the form does: as the rules decide it, told apart where only the size changes. */
export type ChangeOutcome = "keep" | "move" | "resize" | "ask";

type ChangeButtonProps = {
  /** What the times that may be chosen do, each once. */
  effects: readonly ChangeOutcome[];
  covers: number;
  /** Whether what stands is a request itself. */
  isRequest: boolean;
};

// Browsers that do not know :has() drop these rules whole, and keep the words that suit each time.
const shownWhen = {
  keep: "hidden group-has-[[data-means=keep]:checked]/change:inline",
  move: "hidden group-has-[[data-means=move]:checked]/change:inline",
  resize: "hidden group-has-[[data-means=resize]:checked]/change:inline",
  ask: "hidden group-has-[[data-means=ask]:checked]/change:inline",
} as const satisfies Record<ChangeOutcome, string>;

function effectLabel(effect: ChangeOutcome, { covers, isRequest }: ChangeButtonProps): string {
  switch (effect) {
    case "keep":
      return isRequest ? m.guest_change_send_keep_request() : m.guest_change_send_keep();
    case "move":
      return isRequest ? m.site_form_send() : m.guest_change_send_move();
    case "resize":
      return isRequest ? m.site_form_send() : m.guest_change_send_resize({ covers });
    case "ask":
      return isRequest ? m.guest_change_send_ask_request() : m.guest_change_send_ask();
  }
}

/** Sends the change, and says what that does for the time which is chosen. */
export function ChangeButton(props: ChangeButtonProps) {
  const [effect = "ask", another] = props.effects;
  return (
    <Button className="w-full text-[1.1rem] sm:w-auto sm:px-10">
      {another === undefined ? (
        effectLabel(effect, props)
      ) : (
        <>
          <span className="group-has-[[data-means]:checked]/change:hidden">
            {m.guest_change_send_any()}
          </span>
          {props.effects.map((one) => (
            <span key={one} className={shownWhen[one]}>
              {effectLabel(one, props)}
            </span>
          ))}
        </>
      )}
    </Button>
  );
}
