import { compile } from "@inlang/paraglide-js";
import { paraglideOptions } from "./paraglide-options.ts";

/** Compiles the messages of every language to typed functions, for typechecks and tests. */
export async function compileMessages(): Promise<void> {
  await compile(paraglideOptions);
}

if (import.meta.main) {
  await compileMessages();
  // The compiler leaves timers behind that would keep the process alive for half a minute.
  process.exit(0);
}
