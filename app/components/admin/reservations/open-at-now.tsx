import { useEffect } from "react";

/** Brings the line of now into sight when its list is opened: once, and where nobody has scrolled yet. */
export function OpenAtNow() {
  useEffect(() => {
    if (window.scrollY === 0 && location.hash === "") {
      document.getElementById("now")?.scrollIntoView({ block: "nearest" });
    }
  }, []);
  return null;
}
