/** React's types name only the entry that picks a build by itself. */
declare module "react-dom/server.browser" {
  export * from "react-dom/server";
}
