/**
 * The place among `count` lines that a step leads to. The ends hold; from no line (`at` is -1) the first
 * step leads to `start`. -1 where there is no line.
 */
export function lineStep(
  step: 1 | -1,
  at: number,
  { count, start }: Record<"count" | "start", number>,
) {
  if (at === -1) return Math.min(start, count - 1);
  return Math.max(0, Math.min(at + step, count - 1));
}
