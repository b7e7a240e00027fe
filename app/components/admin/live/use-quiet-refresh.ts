import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useRef } from "react";
import { FilledForms } from "#app/components/admin/live/filled-forms.ts";

const betweenTries = 1_000;
/** The least between two, so that a rush of bookings is not one of pages too. */
const betweenRefreshes = 5_000;

/** Reads the page anew as soon as it takes nothing from anybody. */
export type QuietRefresh = {
  /** Asks for it. */
  ask: () => void;
  /** Takes that back. */
  forget: () => void;
  /** The milliseconds since the page was read. */
  age: () => number;
};

/**
 * Reads the page anew when it is asked to: while it is seen, nothing is under way, and nobody is
 * filling in a form of it.
 */
export function useQuietRefresh(): QuietRefresh {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  const isUnderWay = state !== "idle" || navigation.state !== "idle";
  const isBusy = useRef(false);
  if (isUnderWay) isBusy.current = true;
  const readAt = useRef(0);
  const refreshedAt = useRef(0);
  const isWanted = useRef(false);
  const forms = useRef<FilledForms | null>(null);
  forms.current ??= new FilledForms();

  useEffect(() => forms.current?.watch(), []);
  // Timers run between the rendering of an answer and its coming into the page, where a refusal would
  // not be seen yet and be lost with what was typed: so long the page is busy still.
  useEffect(() => {
    isBusy.current = isUnderWay;
  });
  useEffect(() => {
    if (state === "idle" && navigation.state === "idle") readAt.current = Date.now();
  }, [state, navigation.state]);

  const refresh = useMemo(() => {
    const age = () => Date.now() - readAt.current;
    function tryNow(): void {
      const isSeen = document.visibilityState === "visible";
      if (!isWanted.current || isBusy.current || !isSeen || forms.current?.forbids(age())) return;
      if (Date.now() - refreshedAt.current < betweenRefreshes) return;
      isWanted.current = false;
      refreshedAt.current = Date.now();
      revalidate();
    }
    return {
      tryNow,
      ask() {
        isWanted.current = true;
        tryNow();
      },
      forget() {
        isWanted.current = false;
      },
      age,
    };
  }, [revalidate]);
  useEffect(() => {
    const timer = setInterval(refresh.tryNow, betweenTries);
    return () => clearInterval(timer);
  }, [refresh]);
  return refresh;
}
