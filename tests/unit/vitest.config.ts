import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  // Pure functions: nothing that one file leaves behind is another one's.
  test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], isolate: false },
});
