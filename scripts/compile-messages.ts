import { writeFileSync } from "node:fs";
import { compile } from "@inlang/paraglide-js";
import { fingerprint, readSeal } from "./fingerprint.ts";
import { paraglideOptions } from "./paraglide-options.ts";

const seal = `${paraglideOptions.outdir}/.fingerprint`;
const sources = ["app/i18n/messages", "app/i18n/project.inlang/settings.json", "package-lock.json"];

const now = fingerprint(sources);
if (readSeal(seal) !== now) {
  await compile(paraglideOptions);
  writeFileSync(seal, now);
}
// The compiler leaves timers behind that would keep the process alive for half a minute.
process.exit(0);
