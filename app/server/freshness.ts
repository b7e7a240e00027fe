let changes = 0;

/** Notes that something which visitors see has changed: pages made before are made anew. */
export function noteChange(): void {
  changes += 1;
}

/** How many changes this isolate knows of. */
export function changesSeen(): number {
  return changes;
}
