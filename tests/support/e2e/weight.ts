import type { Page } from "@playwright/test";

/** Counts what is transferred for a page from now on: bytes by address, headers included. */
export async function watchWeight(page: Page): Promise<() => number> {
  const devtools = await page.context().newCDPSession(page);
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send("Network.enable");
  return () => bytes;
}

/** How much the page has moved under its reader's eyes (the sum that CLS is made of). */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    let shift = 0;
    const count = (entries: PerformanceEntry[]) => {
      for (const entry of entries) if ("value" in entry) shift += Number(entry.value);
    };
    const observer = new PerformanceObserver((list) => count(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    // What was buffered is told with the next frames.
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((next) => requestAnimationFrame(next));
    }
    count(observer.takeRecords());
    return shift;
  });
}
