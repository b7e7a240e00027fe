import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SlotBars } from "#app/components/admin/reservations/slot-bars.tsx";
import { clockTime } from "#app/domain/time/clock-time.ts";

const digitHeight = 9;

/** Where the limit is drawn, and where the number above the bar begins and ends. */
function drawn(held: number, limit: number) {
  const slots = [
    { time: clockTime("20:00"), held, limit },
    { time: clockTime("20:30"), held: 20, limit },
  ];
  const html = renderToStaticMarkup(createElement(SlotBars, { slots }));
  const line = Number(/d="M-4 ([\d.]+)h/.exec(html)?.[1]);
  const [, y, number] = /<text x="13" y="([\d.]+)"[^>]*>(\d+)</.exec(html) ?? [];
  expect(number).toBe(String(held));
  return { line, foot: Number(y), top: Number(y) - digitHeight };
}

test("the limit of a slot never runs through the number above its bar", () => {
  for (let held = 1; held <= 20; held += 1) {
    for (let limit = 1; limit <= 20; limit += 1) {
      const { line, foot, top } = drawn(held, limit);
      const isClear = line > foot + 1 || line < top - 1;
      expect(isClear, `${held} of ${limit}`).toBe(true);
      expect(top).toBeGreaterThanOrEqual(0);
    }
  }
});
