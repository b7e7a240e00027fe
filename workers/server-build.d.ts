/** The routes and their assets, as Remix's Vite plugin gives them. */
declare module "virtual:remix/server-build" {
  export * from "@remix-run/dev/server-build";
}
