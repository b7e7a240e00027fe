import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  // Public site
  index("routes/home.tsx"),
  route("language", "routes/language.tsx"),

  // Guest's reservation pages

  // Account

  // Admin

  // Development: the preview mailbox
  route("dev/mails", "routes/dev/mails.tsx"),
  route("dev/mails.json", "routes/dev/mails-json.ts"),
  route("dev/mails/:slug/html", "routes/dev/mail-html.ts"),

  // Everything else
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
