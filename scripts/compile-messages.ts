import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "@inlang/paraglide-js";
import { fingerprint, readSeal } from "./fingerprint.ts";
import { mirror } from "./mirror.ts";
import { paraglideOptions } from "./paraglide-options.ts";

const { outdir } = paraglideOptions;
const seal = `${outdir}/.fingerprint`;
const sources = ["app/i18n/messages", "app/i18n/project.inlang/settings.json", "package-lock.json"];

const now = fingerprint(sources);
if (readSeal(seal) !== now) {
  // Compiled aside, as a dev server or a build may be reading the folder.
  const aside = mkdtempSync(join(tmpdir(), "couverts-messages-"));
  await compile({ ...paraglideOptions, outdir: aside });
  mirror(aside, outdir);
  rmSync(aside, { recursive: true });
  writeFileSync(seal, now);
}
// The compiler leaves timers behind that would keep the process alive for half a minute.
process.exit(0);
