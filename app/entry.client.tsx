import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { assertIsLocale, overwriteGetLocale } from "#app/i18n/compiled/runtime.js";

const locale = assertIsLocale(document.documentElement.lang);
overwriteGetLocale(() => locale);

// What was asked for and then given up, for another page or newer news, is no error: the router's
// reader of answers tells of it as of one.
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof DOMException && event.reason.name === "AbortError") {
    event.preventDefault();
  }
});

/**
 * Reads what the page was made of. Remix does so at its first rendering, and suspends it meanwhile: a key
 * that is pressed then lets React give the page up for good (its error 345). Asked before React is, it
 * throws the same promise before any hook.
 */
async function readPageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    if (!(reading instanceof Promise)) throw reading;
    await reading;
  }
}

await readPageData();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
