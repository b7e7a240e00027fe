import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  // Public site
  index("routes/site/home.tsx"),
  route("language", "routes/site/language.tsx"),
  route("reserve", "routes/booking/calendar.tsx"),
  route("reserve/:date", "routes/booking/date.tsx"),
  route("reserve/:date/:service", "routes/booking/service.tsx"),
  route("api/availability", "routes/api/availability.ts"),

  // Guest's reservation pages
  route("reservations/:slug", "routes/guest/reservation.tsx"),
  route("reservations/:slug/cancel", "routes/guest/cancel.tsx"),
  route("reservations/:slug/change", "routes/guest/change.tsx"),
  route("reservations/:slug/late", "routes/guest/late.tsx"),
  route("reservations/:slug/calendar.ics", "routes/guest/calendar.ts"),

  // Account
  route("login", "routes/account/login.tsx"),
  route("logout", "routes/account/logout.tsx"),

  // Admin
  route("admin", "routes/admin/layout.tsx", [
    index("routes/admin/today.tsx"),
    route("feed", "routes/admin/feed.ts"),
    route("appearance", "routes/admin/appearance.tsx"),
    route("search", "routes/admin/search.tsx"),
    route("search/hits.json", "routes/admin/search-hits.ts"),
    route("reservations/new", "routes/admin/reservations/new.tsx"),
    route("reservations/new/view.json", "routes/admin/reservations/entry-view.ts"),
    route("reservations/:period", "routes/admin/reservations/days.tsx"),
    route("reservations/:period/:date", "routes/admin/reservations/day.tsx"),
    route("reservations/:period/:date/:service", "routes/admin/reservations/service.tsx"),
    route("reservations/:period/:date/:service/:slug", "routes/admin/reservations/reservation.tsx"),
    route("reservations/:period/:date/:service/:slug/edit", "routes/admin/reservations/edit.tsx"),
  ]),

  // For those who find a hole
  route(".well-known/security.txt", "routes/site/security-txt.ts"),

  // Development: the preview mailbox
  route("dev/mails", "routes/dev/mails.tsx"),
  route("dev/mails.json", "routes/dev/mails-json.ts"),
  route("dev/mails/:slug/html", "routes/dev/mail-html.ts"),

  // Everything else
  route("*", "routes/site/not-found.tsx"),
] satisfies RouteConfig;
