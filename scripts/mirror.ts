import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

function filesIn(folder: string): string[] {
  return globSync("**/*", { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Makes the text files of `to` those of `from`, and touches only the ones that differ. */
export function mirror(from: string, to: string): void {
  const wanted = new Set(filesIn(from));
  for (const file of wanted) {
    const text = readFileSync(join(from, file), "utf8");
    if (textOf(join(to, file)) === text) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), text);
  }
  for (const file of filesIn(to)) if (!wanted.has(file)) rmSync(join(to, file), { force: true });
}
