import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";

/** A hash of the names and contents of every file under the given files and folders. */
export function fingerprint(places: readonly string[]): string {
  const hash = createHash("sha256");
  const files = places.flatMap((place) =>
    globSync([place, `${place}/**/*`]).filter((file) => statSync(file).isFile()),
  );
  for (const file of files.sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** What was last written to `seal`, or `null`. */
export function readSeal(seal: string): string | null {
  try {
    return readFileSync(seal, "utf8");
  } catch {
    return null;
  }
}
