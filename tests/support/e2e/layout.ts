import type { Page } from "@playwright/test";
import { unfoldAll } from "./unfold.ts";

/** The widths at which every page has to hold: phones, the tablet's two ways, desktops. */
export const widths = [320, 390, 640, 768, 820, 1024, 1280] as const;

/** The sizes of text that a reader may have set, in times of the usual one. */
const textSizes = [1, 2];

/**
 * What is wrong with how the page is laid out: it scrolls sideways, something is cut off or lies
 * over another thing, a word of a title is broken that could be set smaller (of 26 letters or less).
 * All that is folded is opened. Each size of text is looked at in one call: a call costs more.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  await unfoldAll(page);
  return page.evaluate((sizes) => {
    const { style } = document.documentElement;
    style.fontSize = "";
    const usual = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const found = sizes.flatMap((times) => {
      style.fontSize = `${usual * times}px`;
      return faultsOfThePage().map((fault) => `text × ${times}: ${fault}`);
    });
    style.fontSize = "";
    return found;

    /** What a part of the page that scrolls by itself hides lies over nothing. */
    function partInSight(element: Element, { left, right, top, bottom }: DOMRect) {
      let part = { left, right, top, bottom };
      for (let above = element.parentElement; above; above = above.parentElement) {
        if (above === document.documentElement || !/auto|scroll/.test(overflowOf(above))) continue;
        const frame = above.getBoundingClientRect();
        part = {
          ...part,
          top: Math.max(part.top, frame.top),
          bottom: Math.min(part.bottom, frame.bottom),
        };
      }
      return part;
    }

    function overflowOf(element: Element): string {
      return getComputedStyle(element).overflowY;
    }

    function faultsOfThePage(): string[] {
      const forEars = new Map<Element, boolean>();

      /** Whether it is only read out, at this width. */
      function isForEars(element: Element): boolean {
        const known = forEars.get(element);
        if (known !== undefined) return known;
        const { position, width, height, overflowX } = getComputedStyle(element);
        const isPoint = width === "1px" && height === "1px" && overflowX === "hidden";
        const { parentElement } = element;
        const is =
          (isPoint && position === "absolute") ||
          (parentElement ? isForEars(parentElement) : false);
        forEars.set(element, is);
        return is;
      }

      const faults: string[] = [];
      const width = document.documentElement.clientWidth;
      const told = (element: Element) => element.outerHTML.slice(0, 160);
      const { scrollWidth } = document.scrollingElement ?? document.documentElement;
      if (scrollWidth > width) faults.push(`the page is ${scrollWidth} px wide`);

      // What others do comes in over the page, and may do so at any moment.
      const isSeen = (element: Element) =>
        element.checkVisibility() &&
        !isForEars(element) &&
        !element.closest(".skip-link, iframe, [data-live-news]");
      const elements = [...document.body.querySelectorAll("*")].filter(isSeen);
      for (const element of elements) {
        const { left, right } = element.getBoundingClientRect();
        if (left < -0.5 || right > width + 0.5) faults.push(`out of the screen: ${told(element)}`);
        const { overflowX } = getComputedStyle(element);
        const isField = element.matches("input, textarea, select");
        const isCut = element.scrollWidth > element.clientWidth + 1 && overflowX !== "visible";
        if (isCut && !isField && element !== document.documentElement) {
          faults.push(`cut off: ${told(element)}`);
        }
      }

      const controls = elements.filter((element) =>
        element.matches("a, button, select, textarea, summary, input:not([type=hidden])"),
      );
      const boxes = controls
        .flatMap((element) =>
          [...element.getClientRects()]
            .map((box) => ({ element, box: partInSight(element, box) }))
            .filter(({ box }) => box.bottom > box.top),
        )
        .sort((one, other) => one.box.top - other.box.top);
      for (const [index, one] of boxes.entries()) {
        for (let next = index + 1; next < boxes.length; next += 1) {
          const other = boxes[next];
          // From here on all begin below it.
          if (!other || other.box.top >= one.box.bottom - 1) break;
          const across =
            Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down =
            Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (across <= 1 || down <= 1) continue;
          const isInside =
            one.element.contains(other.element) || other.element.contains(one.element);
          if (!isInside) faults.push(`over another: ${told(one.element)} ${told(other.element)}`);
        }
      }

      for (const title of elements.filter((element) => element.matches("h1, h2, h3, legend"))) {
        const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode;
          if (text.parentElement && isForEars(text.parentElement)) continue;
          for (const word of (text.textContent ?? "").matchAll(/[\p{L}\p{N}’']+/gu)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1 && word[0].length <= 26) faults.push(`broken: ${word[0]}`);
          }
        }
      }
      return [...new Set(faults)];
    }
  }, textSizes);
}
