import { useEffect, useState } from "react";

/** What this browser was told to do on the admin pages, off until then; only here, for nobody else. */
export function useStoredChoice(name: "sound" | "awake") {
  const [isOn, setOn] = useState(false);
  const key = `couverts.${name}`;
  useEffect(() => setOn(window.localStorage.getItem(key) === "on"), [key]);
  return {
    isOn,
    toggle() {
      window.localStorage.setItem(key, isOn ? "off" : "on");
      setOn(!isOn);
    },
  };
}
