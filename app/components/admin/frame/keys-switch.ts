import { useSyncExternalStore } from "react";

const place = "keys";
/** The browser tells its other pages of a choice by itself, and not this one. */
const chosen = "couverts:keys";

function subscribe(onChange: () => void): () => void {
  for (const event of ["storage", chosen]) addEventListener(event, onChange);
  return () => {
    for (const event of ["storage", chosen]) removeEventListener(event, onChange);
  };
}

function areKeysOn(): boolean {
  return localStorage.getItem(place) !== "off";
}

/** Switches the keys on or off, in this browser from now on. */
export function switchKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(place);
  else localStorage.setItem(place, "off");
  dispatchEvent(new Event(chosen));
}

/** Whether the keys of the admin area are switched on in this browser. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(subscribe, areKeysOn, () => true);
}
