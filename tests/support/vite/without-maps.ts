import type { Plugin } from "vite";

/**
 * Leaves out the source maps of packages and generated code. All modules of a test reach workerd
 * in one message, which may have 32 MiB; maps are most of it.
 */
export function withoutMaps(): Plugin {
  return {
    name: "couverts-without-maps",
    enforce: "post",
    transform: (code, id) =>
      /\/(node_modules|deps_ssr|compiled)\//.test(id) ? { code, map: { mappings: "" } } : null,
  };
}
