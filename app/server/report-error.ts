function deepestCause(error: Error): Error {
  return error.cause instanceof Error ? deepestCause(error.cause) : error;
}

/**
 * Writes an unexpected error to the log: the innermost cause and where it was thrown. Outer
 * messages are left out, because those of the database layer quote what people typed.
 */
export function reportError(error: unknown): void {
  if (!(error instanceof Error)) {
    console.error("Something that is no Error was thrown:", typeof error);
    return;
  }
  const cause = deepestCause(error);
  // Without its message first: a line that someone typed may look like a frame.
  const stack = (error.stack ?? "").replace(error.message, () => "");
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  console.error([`${cause.name}: ${cause.message}`, ...frames].join("\n"));
}
