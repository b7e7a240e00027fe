import type { Service } from "#app/domain/service.ts";
import { getLocale } from "#app/i18n/compiled/runtime.js";

/** The name of a service in the language of the page. */
export function serviceName({ name, nameEn }: Pick<Service, "name" | "nameEn">): string {
  return getLocale() === "en" ? nameEn : name;
}
