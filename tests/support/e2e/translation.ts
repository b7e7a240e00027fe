import type { Page } from "@playwright/test";

/**
 * Translates the page as browsers do: each text, now and later, is taken out of its element and
 * comes back as another one inside two `<font>` elements. The words stay, so that tests can read.
 */
export function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const left = new Set(["SCRIPT", "STYLE", "TITLE", "TEXTAREA", "FONT"]);

    function wrap(text: Node): void {
      const parent = text.parentElement;
      if (!parent || left.has(parent.tagName) || !text.textContent?.trim()) return;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.appendChild(inner);
      inner.textContent = text.textContent;
      text.parentNode?.replaceChild(outer, text);
    }

    function wrapAll(root: Node): void {
      if (root instanceof Text) wrap(root);
      if (!(root instanceof HTMLElement)) return;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) wrap(text);
    }

    wrapAll(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(wrapAll);
    }).observe(document.body, { childList: true, subtree: true });
    document.documentElement.dataset.translated = "yes";
  });
}

/** Whether the page is still the one that was translated, and not a new one from the server. */
export function isTranslated(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset.translated === "yes");
}

/** Texts that React keeps by themselves, or beside something else: it would lose them above. */
export function looseTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const loose: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const { parentElement: parent, textContent } = text;
      if (!parent || ["SCRIPT", "STYLE"].includes(parent.tagName) || !textContent?.trim()) continue;
      const isKept = Object.keys(text).some((key) => key.startsWith("__reactFiber"));
      if (isKept || parent.childNodes.length > 1)
        loose.push(`${textContent} in ${parent.outerHTML}`);
    }
    return loose;
  });
}
