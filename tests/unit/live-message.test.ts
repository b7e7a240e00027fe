import { expect, test } from "vitest";
import { liveMessage } from "#app/components/admin/frame/live-message.ts";

const before = { pending: 62, changes: 7 };

test.each([
  [{ pending: 66, changes: 8 }, "Nouvelle demande : 4 couverts de plus en attente, 66 en tout."],
  [{ pending: 63, changes: 8 }, "Nouvelle demande : 1 couvert de plus en attente, 63 en tout."],
  [{ pending: 60, changes: 8 }, "Le livre vient de changer."],
])("what came in is told apart from all that wait: %o", (now, words) => {
  expect(liveMessage(before, now)?.replaceAll("\u202f", " ")).toBe(words);
});

test("nothing is said when nothing has changed", () => {
  expect(liveMessage(before, before)).toBeNull();
});
