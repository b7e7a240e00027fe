import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";

const generated = /^app\/i18n\/(compiled\/|project\.inlang\/(?!settings\.json))/;

/** A hash of the names and contents of the files at or under `places`, generated ones apart. */
export function fingerprint(places: readonly string[]): string {
  const hash = createHash("sha256");
  const files = places
    .flatMap((place) => globSync([place, `${place}/**/*`]))
    .filter((file) => !generated.test(file) && statSync(file).isFile());
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
