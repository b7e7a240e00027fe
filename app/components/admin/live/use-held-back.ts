import { useEffect, useState } from "react";

function leadsElsewhere({ target, button, metaKey, ctrlKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest("a[href]:not([data-unfolds])") : null;
  if (!(link instanceof HTMLAnchorElement) || button !== 0 || metaKey || ctrlKey) return false;
  const isHere = link.pathname === window.location.pathname && link.hash !== "";
  return link.origin === window.location.origin && !isHere;
}

/**
 * Holds forms and links back while the site does not answer: they would lead to a page of errors, and
 * take what was typed with them. Says whether one was held back; `onHeld` may look again meanwhile.
 */
export function useHeldBack(isOffline: boolean, onHeld: () => void): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isOffline) return;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      setHeld(true);
      onHeld();
    };
    // Before React hears of it, whose own listeners stand on the document.
    window.addEventListener("submit", hold, options);
    window.addEventListener("click", (event) => leadsElsewhere(event) && hold(event), options);
    return () => {
      listening.abort();
      setHeld(false);
    };
  }, [isOffline, onHeld]);
  return isHeld;
}
