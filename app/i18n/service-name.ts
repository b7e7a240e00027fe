import { inLocale } from "#app/domain/locale.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { getLocale } from "#app/i18n/compiled/runtime.js";

/** The name of a service in the language of the page. */
export function serviceName({ name }: Pick<Service, "name">): string {
  return inLocale(name, getLocale());
}

/** The name of the service with this slug in the language of the page; the slug where none has it. */
export function serviceNameOf(slug: string, services: readonly Service[]): string {
  const service = services.find((candidate) => candidate.slug === slug);
  return service ? serviceName(service) : slug;
}
