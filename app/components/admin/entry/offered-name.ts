import type { OfferedService } from "#app/domain/reservations/entry-view.ts";
import { serviceName } from "#app/i18n/service-name.ts";

/** The name of one of the services of a day in the language of the page; its slug where it is none. */
export function offeredName(slug: string, services: readonly OfferedService[]): string {
  const named = services.find(({ service }) => service === slug);
  return named ? serviceName(named.name) : slug;
}
