import type { Plugin } from "vitest/config";
import { mutations } from "./mutations.ts";

/** Breaks the guard that `MUTATION` names while the tests load it; the file itself stays intact. */
export function mutate(): Plugin {
  // Looked up each time: one process breaks many of them, one after another.
  const mutationOf = (id: string) =>
    mutations.find(({ guard, file }) => guard === process.env.MUTATION && id.endsWith(`/${file}`));
  return {
    name: "mutate",
    enforce: "pre",
    configureVitest({ defineCacheKeyGenerator }) {
      // The one file must not be answered from what was loaded while it was intact, nor kept broken.
      defineCacheKeyGenerator(({ id }) => (mutationOf(id) ? false : null));
    },
    transform(code, id) {
      const mutation = mutationOf(id);
      if (!mutation) return null;
      if (!code.includes(mutation.intact)) {
        throw new Error(`${mutation.file} no longer holds what breaks ${mutation.guard}`);
      }
      return code.replace(mutation.intact, mutation.broken);
    },
  };
}
