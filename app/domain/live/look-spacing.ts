const usual = 500;
const inARush = 4_000;
const mostInARow = 4;

/**
 * For how long an open page asks nothing after it has asked so many times in a row, in milliseconds:
 * it hears of each change within a second, but a rush of bookings does not become one of pages too.
 */
export function lookSpacing(times: number): number {
  return times < mostInARow ? usual : inARush;
}
