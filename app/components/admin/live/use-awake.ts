import { useEffect, useState } from "react";

/** Whether this browser can keep its screen on at all. */
export function useMayKeepAwake(): boolean {
  const [may, setMay] = useState(false);
  useEffect(() => setMay("wakeLock" in navigator), []);
  return may;
}

/** Keeps the screen on while it is told to: the lock goes with a page that is hidden, and is taken anew. */
export function useAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !("wakeLock" in navigator)) return;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    async function take(): Promise<void> {
      if (document.visibilityState !== "visible" || (lock && !lock.released)) return;
      try {
        lock = await navigator.wakeLock.request("screen");
        if (isOver) await lock.release();
      } catch (error) {
        // Refused while the battery is low: the screen goes dark as it always did.
        console.warn("The screen is not kept on:", error);
      }
    }
    const retake = () => void take();
    retake();
    document.addEventListener("visibilitychange", retake);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", retake);
      void lock?.release();
    };
  }, [isOn]);
}
