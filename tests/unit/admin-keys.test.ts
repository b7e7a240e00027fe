import { describe, expect, test } from "vitest";
import { keyCommand } from "#app/components/admin/frame/key-command.ts";
import { lineStep } from "#app/components/admin/frame/line-step.ts";

const alone = {
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
};

function commandOf(key: string, held: Partial<typeof alone> = {}) {
  return keyCommand({ key, ...alone, ...held });
}

describe("a key", () => {
  test.each([
    ["?", "help"],
    ["/", "search"],
    ["n", "new-entry"],
    ["w", "walk-in"],
    ["t", "tonight"],
    ["j", "next-line"],
    ["k", "previous-line"],
    ["a", "first-action"],
    ["x", "absent"],
    ["u", "undo"],
    ["ArrowLeft", "earlier"],
    ["ArrowRight", "later"],
  ])("%s asks for %s", (key, command) => {
    expect(commandOf(key)).toBe(command);
  });

  test.each(["b", "1", "Enter", "Escape", " ", "Tab", "ArrowDown", "constructor", "Dead"])(
    "%s asks for nothing",
    (key) => {
      expect(commandOf(key)).toBeNull();
    },
  );

  test.each(["ctrlKey", "metaKey", "altKey", "isComposing"] as const)(
    "with %s asks for nothing",
    (held) => {
      for (const key of ["n", "a", "?", "/", "ArrowLeft"]) {
        expect(commandOf(key, { [held]: true }), key).toBeNull();
      }
    },
  );

  test("with Shift asks for what is written with it, and for nothing else", () => {
    expect(commandOf("?", { shiftKey: true })).toBe("help");
    expect(commandOf("/", { shiftKey: true })).toBe("search");
    expect(commandOf("N", { shiftKey: true })).toBeNull();
    expect(commandOf("ArrowRight", { shiftKey: true })).toBeNull();
  });

  test("means the same with the capitals locked", () => {
    expect(commandOf("A")).toBe("first-action");
  });

  test("that is held down goes from line to line, and does nothing else again", () => {
    expect(commandOf("j", { repeat: true })).toBe("next-line");
    expect(commandOf("k", { repeat: true })).toBe("previous-line");
    expect(commandOf("a", { repeat: true })).toBeNull();
    expect(commandOf("ArrowRight", { repeat: true })).toBeNull();
  });
});

describe("a step from line to line", () => {
  test("leads to the next and the previous one, and no further than the ends", () => {
    expect(lineStep(1, 0, { count: 3, start: 0 })).toBe(1);
    expect(lineStep(-1, 2, { count: 3, start: 0 })).toBe(1);
    expect(lineStep(1, 2, { count: 3, start: 0 })).toBe(2);
    expect(lineStep(-1, 0, { count: 3, start: 0 })).toBe(0);
  });

  test("starts at the line of now, or at the last where nobody is to come", () => {
    expect(lineStep(1, -1, { count: 5, start: 3 })).toBe(3);
    expect(lineStep(-1, -1, { count: 5, start: 9 })).toBe(4);
  });

  test("leads nowhere where there is no line", () => {
    expect(lineStep(1, -1, { count: 0, start: 0 })).toBe(-1);
  });
});
