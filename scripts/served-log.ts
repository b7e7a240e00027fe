import { isDiskFull } from "./trouble.ts";

const quietMilliseconds = 60_000;

/**
 * Prints the log of a served site. Where it says that the disk is full it adds in words what to do,
 * once a minute; `place` holds the site's data.
 */
export function servedLog(place: string): (line: string) => void {
  let isTold = false;
  return (line) => {
    console.log(line);
    if (isTold || !isDiskFull(line)) return;
    isTold = true;
    setTimeout(() => (isTold = false), quietMilliseconds).unref();
    console.error(
      `\nThe disk is full: free some space where ${place} lies. Until then nothing can be booked; then the site goes on by itself.\n`,
    );
  };
}
