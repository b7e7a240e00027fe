function deepestCause(error: Error): Error {
  return error.cause instanceof Error ? deepestCause(error.cause) : error;
}

/**
 * Writes an unexpected error to the log: during what, the innermost cause and where it was thrown.
 * Outer messages are left out, because those of the database layer quote what people typed; `during`
 * holds nothing that a person wrote either.
 */
export function reportError(error: unknown, during?: string): void {
  const occasion = during === undefined ? [] : [`${during}:`];
  if (!(error instanceof Error)) {
    console.error(...occasion, "Something that is no Error was thrown:", typeof error);
    return;
  }
  const cause = deepestCause(error);
  // Without its message first: a line that someone typed may look like a frame.
  const stack = (error.stack ?? "").replace(error.message, () => "");
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  console.error(...occasion, [`${cause.name}: ${cause.message}`, ...frames].join("\n"));
}
