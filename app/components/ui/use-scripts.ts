import { useEffect, useState } from "react";

/** Whether scripts run: until then a button that only they hear would be a dead one. */
export function useScripts(): boolean {
  const [hasScripts, setScripts] = useState(false);
  useEffect(() => setScripts(true), []);
  return hasScripts;
}
