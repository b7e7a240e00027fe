import { lineStep } from "#app/components/admin/frame/line-step.ts";

/** The parties on the page, one a line, from the top; those that are folded away are none of them. */
function linesOnPage(): HTMLElement[] {
  const lines = document.querySelectorAll<HTMLElement>("[data-party]");
  return [...lines].filter((line) => line.checkVisibility());
}

/** The line that the focus is on. */
export function lineInFocus(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-party]") ?? null;
}

/** Where those who start start: at the line of now, where there is one with somebody below. */
function startOf(lines: readonly HTMLElement[]): number {
  const now = document.getElementById("now");
  const isBelow = (line: HTMLElement) =>
    now !== null && (now.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return Math.max(0, lines.findIndex(isBelow));
}

/** The id of the line below one, or that of the last line. */
export function lineBelow(line: HTMLElement): string {
  const lines = linesOnPage();
  const next = lineStep(1, lines.indexOf(line), { count: lines.length, start: 0 });
  return (lines[next] ?? line).id;
}

/** Sets the focus on the way into a line, so that Enter opens it. */
export function focusLine(line: HTMLElement | null, options: FocusOptions = {}): void {
  const ways = line?.querySelectorAll<HTMLElement>("[data-opens]") ?? [];
  [...ways].find((way) => way.checkVisibility())?.focus(options);
}

/** Goes to the line above or below. */
export function stepLine(step: 1 | -1): void {
  const lines = linesOnPage();
  const current = lineInFocus();
  const at = current ? lines.indexOf(current) : -1;
  focusLine(lines[lineStep(step, at, { count: lines.length, start: startOf(lines) })] ?? null);
}
