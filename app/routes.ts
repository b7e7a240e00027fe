import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  // Public site
  index("routes/home.tsx"),
  route("language", "routes/language.tsx"),
  route("reserve", "routes/reserve/calendar.tsx"),
  route("reserve/:date", "routes/reserve/date.tsx"),
  route("reserve/:date/:service", "routes/reserve/service.tsx"),
  route("api/availability", "routes/api/availability.ts"),

  // Guest's reservation pages
  route("reservations/:slug", "routes/reservations/reservation.tsx"),
  route("reservations/:slug/cancel", "routes/reservations/cancel.tsx"),
  route("reservations/:slug/calendar.ics", "routes/reservations/calendar.ts"),

  // Account
  route("login", "routes/login.tsx"),
  route("logout", "routes/logout.tsx"),

  // Admin
  route("admin", "routes/admin/layout.tsx", [
    index("routes/admin/today.tsx"),
    route("appearance", "routes/admin/appearance.tsx"),
    route("reservations/:period", "routes/admin/days.tsx"),
    route("reservations/:period/:date", "routes/admin/day.tsx"),
    route("reservations/:period/:date/:service", "routes/admin/service.tsx"),
    route("reservations/:period/:date/:service/:slug", "routes/admin/reservation.tsx"),
  ]),

  // For those who find a hole
  route(".well-known/security.txt", "routes/security-txt.ts"),

  // Development: the preview mailbox
  route("dev/mails", "routes/dev/mails.tsx"),
  route("dev/mails.json", "routes/dev/mails-json.ts"),
  route("dev/mails/:slug/html", "routes/dev/mail-html.ts"),

  // Everything else
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
