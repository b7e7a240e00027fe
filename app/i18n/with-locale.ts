import { AsyncLocalStorage } from "node:async_hooks";
import { type Locale, locales } from "#app/domain/locale.ts";
import { overwriteGetLocale } from "#app/i18n/compiled/runtime.js";

const ambient = new AsyncLocalStorage<Locale>();

overwriteGetLocale(() => ambient.getStore() ?? locales[0]);

/** Runs `work` with every message and format in `locale`. Never imported by the browser's code. */
export function withLocale<T>(locale: Locale, work: () => T): T {
  return ambient.run(locale, work);
}
