import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  // Public site
  index("routes/home.tsx"),
  route("language", "routes/language.tsx"),

  // Guest's reservation pages

  // Account

  // Admin

  // Development: the preview mailbox

  // Everything else
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
