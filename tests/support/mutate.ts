import type { Plugin } from "vite";
import { mutations } from "./mutations.ts";

/** Breaks the guard that `MUTATION` names while the tests load it; the file itself stays intact. */
export function mutate(): Plugin {
  const mutation = mutations.find(({ guard }) => guard === process.env.MUTATION);
  return {
    name: "mutate",
    enforce: "pre",
    transform(code, id) {
      if (!mutation || !id.endsWith(`/${mutation.file}`)) return null;
      if (!code.includes(mutation.intact)) {
        throw new Error(`${mutation.file} no longer holds what breaks ${mutation.guard}`);
      }
      return code.replace(mutation.intact, mutation.broken);
    },
  };
}
