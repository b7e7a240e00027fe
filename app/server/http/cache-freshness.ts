/**
 * For how long visitors may be shown what has changed since. Changes that this isolate makes or
 * hears of show at once; this bounds those made elsewhere, and the passing of the hours.
 */
const freshMilliseconds = 2_000;
/** For how long, at most, they are shown it while it is being read anew for somebody. */
const standingMilliseconds = 3_000;

let changes = 0;

/** When something that visitors see was read, and after how many changes. */
export type Reading = { at: number; changes: number };

/** Notes that something which visitors see has changed: what was read before is read anew. */
export function invalidateCaches(): void {
  changes += 1;
}

/** The reading that begins now. */
export function newReading(): Reading {
  return { at: Date.now(), changes };
}

function holds(reading: Reading, milliseconds: number): boolean {
  const age = Date.now() - reading.at;
  // A clock that was set back makes nothing fresh.
  return reading.changes === changes && age >= 0 && age < milliseconds;
}

/** Whether visitors may still be shown what was read then. */
export function isFresh(reading: Reading): boolean {
  return holds(reading, freshMilliseconds);
}

/** Whether they may be shown it if it is being read anew meanwhile: for a second more. */
export function mayStandIn(reading: Reading): boolean {
  return holds(reading, standingMilliseconds);
}
