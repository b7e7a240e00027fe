import { afterEach, beforeEach, type MockInstance, vi } from "vitest";

/** Listens, in each test of a file, for the errors that are reported; they are not printed then. */
export function listenForErrors() {
  let errors: MockInstance<typeof console.error>;
  beforeEach(() => {
    errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => errors.mockRestore());
  return {
    /** How many were reported in this test so far. */
    count: () => errors.mock.calls.length,
    /** All that was written of them. */
    words: () => errors.mock.calls.flat().map(String).join("\n"),
  };
}
