/** What the keys of the admin area ask for. */
const commands = {
  "?": "help",
  "/": "search",
  n: "new-entry",
  w: "walk-in",
  t: "tonight",
  j: "next-line",
  k: "previous-line",
  a: "first-action",
  x: "absent",
  u: "undo",
  ArrowLeft: "earlier",
  ArrowRight: "later",
} as const;
export type KeyCommand = (typeof commands)[keyof typeof commands];

const commandOf: ReadonlyMap<string, KeyCommand> = new Map(Object.entries(commands));

/** On some keyboards these are written with Shift. */
const written = ["?", "/"];
/** Held down, these go on. */
const steps: readonly KeyCommand[] = ["next-line", "previous-line"];

type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "isComposing"
>;

/** What a pressed key asks for: `null` for nothing, as with a modifier or while a letter is composed. */
export function keyCommand(pressed: Pressed): KeyCommand | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = pressed;
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  if (shiftKey && !written.includes(key)) return null;
  // With the capitals locked a letter is still its key.
  const command = commandOf.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
  return command !== null && repeat && !steps.includes(command) ? null : command;
}
