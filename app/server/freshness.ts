/**
 * For how long, at most, visitors may be shown what has changed since. Changes that this isolate
 * makes or hears of show at once; this bounds those made elsewhere, and the passing of the hours.
 */
const staleMilliseconds = 2_000;

let changes = 0;

/** When something that visitors see was read, and after how many changes. */
export type Reading = { at: number; changes: number };

/** Notes that something which visitors see has changed: what was read before is read anew. */
export function noteChange(): void {
  changes += 1;
}

/** The reading that begins now. */
export function newReading(): Reading {
  return { at: Date.now(), changes };
}

/** Whether visitors may still be shown what was read then. */
export function isFresh(reading: Reading): boolean {
  const age = Date.now() - reading.at;
  // A clock that was set back makes nothing fresh.
  return reading.changes === changes && age >= 0 && age < staleMilliseconds;
}
