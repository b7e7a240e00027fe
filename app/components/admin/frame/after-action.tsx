import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { focusLine, lineBelow } from "#app/components/admin/frame/list-lines.ts";

type Acted = { line: string; next: string; isByKey: boolean };

/** Whether the focus is still where something was done, or went with what did it. */
function isFocusThere({ line }: Acted): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.closest("[data-party]")?.id === line;
}

/** Once something is done on a line, the focus goes on to the next, unless it has gone elsewhere. */
export function AfterAction() {
  const { state } = useNavigation();
  const acted = useRef<Acted | null>(null);
  useEffect(() => {
    function onSubmit({ target, submitter }: SubmitEvent) {
      const line = target instanceof Element ? target.closest<HTMLElement>("[data-party]") : null;
      acted.current = line && {
        line: line.id,
        // What is taken back is to be done anew, or otherwise.
        next: submitter?.dataset.key === "u" ? line.id : lineBelow(line),
        isByKey: document.activeElement?.matches(":focus-visible") ?? false,
      };
    }
    document.addEventListener("submit", onSubmit, { capture: true });
    return () => document.removeEventListener("submit", onSubmit, { capture: true });
  }, []);
  useEffect(() => {
    if (state !== "idle" || acted.current === null) return;
    // Nothing moves under a finger.
    const { next, isByKey } = acted.current;
    if (isFocusThere(acted.current)) {
      focusLine(document.getElementById(next), { preventScroll: !isByKey });
    }
    acted.current = null;
  }, [state]);
  return null;
}
