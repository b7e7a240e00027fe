import { useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useState } from "react";

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Which of some addresses is chosen by the arrow keys; Enter goes there, Escape leaves. */
export function useChoice(addresses: readonly string[], leave: () => void) {
  const navigate = useNavigate();
  const [active, setActive] = useState<number | null>(null);

  function move(step: number) {
    const before = active ?? (step > 0 ? -1 : addresses.length);
    setActive((before + step + addresses.length) % addresses.length);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // A letter that is being put together from several keys is not written yet.
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    const address = active === null ? undefined : addresses[active];
    if (step !== undefined && addresses.length > 0) {
      event.preventDefault();
      move(step);
    } else if (event.key === "Enter" && address !== undefined) {
      event.preventDefault();
      leave();
      navigate(address);
    } else if (event.key === "Escape") {
      event.preventDefault();
      leave();
    }
  }

  return { active, unset: () => setActive(null), onKeyDown };
}
