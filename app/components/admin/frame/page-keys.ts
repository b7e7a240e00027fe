import { flushSync } from "react-dom";
import type { KeyCommand } from "#app/components/admin/frame/key-command.ts";
import { lineInFocus, stepLine } from "#app/components/admin/frame/list-lines.ts";

/** The keys that are answered by what stands on the page. */
type PageCommand = Exclude<KeyCommand, "new-entry" | "walk-in" | "tonight" | "help">;

function press(control: HTMLElement | null | undefined): void {
  control?.click();
}

function first(...selectors: string[]): HTMLElement | null {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** The action of a key on a line, which is opened where the action stands behind “more”. */
function within(line: HTMLElement, key: "a" | "x"): HTMLElement | null {
  const action = () => line.querySelector<HTMLElement>(`[data-key=${key}]`);
  if (action() === null)
    flushSync(() => press(line.querySelector<HTMLElement>(`[data-holds=${key}]`)));
  return action();
}

/** The action of a key: of the line in focus; without one of the reservation that the page is about. */
function actionOf(key: "a" | "x"): HTMLElement | null {
  const line = lineInFocus();
  if (line) return within(line, key);
  const all = document.querySelectorAll<HTMLElement>(`main [data-key=${key}]`);
  return [...all].find((action) => !action.closest("[data-party]")) ?? null;
}

/** What was done last is told above the page, and taken back there; else on its line. */
function undoButton(): HTMLElement | null {
  return (
    first("[role=status] [data-key=u]") ??
    lineInFocus()?.querySelector<HTMLElement>("[data-key=u]") ??
    first("main [data-key=u]")
  );
}

/** What the page does for a key. */
export const onPage: Record<PageCommand, () => void> = {
  search: () => first("header input[type=search]", "input[type=search]")?.focus(),
  "next-line": () => stepLine(1),
  "previous-line": () => stepLine(-1),
  "first-action": () => press(actionOf("a")),
  absent: () => press(actionOf("x")),
  undo: () => press(undoButton()),
  earlier: () => press(first("main a[rel=prev]")),
  later: () => press(first("main a[rel=next]")),
};

/** The field of the form at the door, where it stands on the page. */
export function walkInField(): HTMLElement | null {
  return document.getElementById("walk-in-covers");
}
