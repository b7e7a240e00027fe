import { inLocale } from "#app/domain/locale.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { getLocale } from "#app/i18n/compiled/runtime.js";

/** The name of a service in the language of the page. */
export function serviceName({ name }: Pick<Service, "name">): string {
  return inLocale(name, getLocale());
}
