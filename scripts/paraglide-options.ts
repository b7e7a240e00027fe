import type { CompilerOptions } from "@inlang/paraglide-js";

/** One set of options for Vite, the tests and the type check. */
export const paraglideOptions = {
  project: "./app/i18n/project.inlang",
  outdir: "./app/i18n/compiled",
  strategy: ["globalVariable", "baseLocale"],
  // The locale of a request is kept by app/i18n/with-locale.ts, which the browser never loads.
  disableAsyncLocalStorage: true,
  // Outside of Vite, in scripts and in the tests of the browser, nothing is a browser.
  isServer: "(import.meta.env ? import.meta.env.SSR : true)",
  // Else Vite's dev server would rewrite the compiled files under a build's feet.
  outputStructure: "message-modules",
  emitReadme: false,
  emitPrettierIgnore: false,
} satisfies CompilerOptions;
