import { z } from "zod";
import { type AdminPeriod, adminPeriodSchema } from "#app/domain/reservations/admin-period.ts";
import { type ServiceSlug, serviceSlugSchema } from "#app/domain/schedule/service.ts";
import { type CalendarDate, calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";

/** The parameters of the URLs, parsed by every loader and action that has them. */
export const dateParams = z.object({ date: calendarDateSchema });
export const serviceDayParams = dateParams.extend({ service: serviceSlugSchema });
/** A slug as it stands in a URL; what it names is looked up. */
export const slugSchema = z
  .string()
  .max(160)
  .regex(/^[a-zA-Z0-9_-]+$/);
export const reservationParams = z.object({ slug: slugSchema });
export const adminParams = z.object({ period: adminPeriodSchema });
export const adminDateParams = adminParams.extend({ date: calendarDateSchema });
export const adminServiceParams = adminDateParams.extend({ service: serviceSlugSchema });
export const adminReservationParams = adminServiceParams.extend({ slug: slugSchema });

type Query = Record<string, string | number | null | undefined>;

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Every URL of the site, built in one place. Source: rules, "Addresses and fields". */
export const paths = {
  home: () => "/",
  reserve: (query: { covers?: number; month?: string } = {}) => withQuery("/reserve", query),
  reserveDate: (date: CalendarDate, query: { covers?: number } = {}) =>
    withQuery(`/reserve/${date}`, query),
  reserveService: (
    date: CalendarDate,
    service: ServiceSlug,
    query: { covers?: number; time?: string | null } = {},
  ) => withQuery(`/reserve/${date}/${service}`, query),
  guestReservation: (slug: string) => `/reservations/${slug}`,
  guestCancel: (slug: string) => `/reservations/${slug}/cancel`,
  guestChange: (
    slug: string,
    query: { date?: CalendarDate; covers?: number; service?: ServiceSlug } = {},
  ) => withQuery(`/reservations/${slug}/change`, query),
  guestLate: (slug: string) => `/reservations/${slug}/late`,
  guestCalendar: (slug: string) => `/reservations/${slug}/calendar.ics`,
  login: (query: { next?: string; cookie?: "lost" } = {}) => withQuery("/login", query),
  logout: () => "/logout",
  language: () => "/language",
  admin: (query: { after?: string } = {}) => withQuery("/admin", query),
  adminFeed: (query: { since?: Instant } = {}) => withQuery("/admin/feed", query),
  appearance: () => "/admin/appearance",
  adminReservations: (period: AdminPeriod, query: { from?: string; month?: string } = {}) =>
    withQuery(`/admin/reservations/${period}`, query),
  bookDate: (period: AdminPeriod, date: CalendarDate) => `/admin/reservations/${period}/${date}`,
  adminService: (
    period: AdminPeriod,
    date: CalendarDate,
    service: ServiceSlug,
    query: { q?: string; after?: string; open?: string } = {},
  ) => withQuery(`/admin/reservations/${period}/${date}/${service}`, query),
  adminReservation: (period: AdminPeriod, date: CalendarDate, service: ServiceSlug, slug: string) =>
    `/admin/reservations/${period}/${date}/${service}/${slug}`,
  editReservation: (
    period: AdminPeriod,
    date: CalendarDate,
    service: ServiceSlug,
    slug: string,
    query: Query = {},
  ) => withQuery(`/admin/reservations/${period}/${date}/${service}/${slug}/edit`, query),
  newReservation: (query: Query = {}) => withQuery("/admin/reservations/new", query),
  search: (query: { q?: string } = {}) => withQuery("/admin/search", query),
  searchHits: (query: { q: string }) => withQuery("/admin/search/hits.json", query),
  entryView: (query: Query = {}) => withQuery("/admin/reservations/new/view.json", query),
  securityContact: () => "/.well-known/security.txt",
  devMails: (query: { to?: string | null; before?: number } = {}) => withQuery("/dev/mails", query),
  devMailHtml: (slug: string) => `/dev/mails/${slug}/html`,
};
