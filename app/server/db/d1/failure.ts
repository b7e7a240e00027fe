/**
 * Whether D1 failed with this text in its message or in one of its causes. The message itself may
 * carry bound values, and so the words of diners: it is looked at here and never logged.
 */
export function isD1Failure(error: unknown, text: string): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes(text) || isD1Failure(error.cause, text);
}

/**
 * What D1 says when it could not answer for now. Source: Cloudflare's list of D1 errors, those that
 * are to be tried again or come from too many requests; `SQLITE_BUSY` is what an embedded one says,
 * and the last what the runtime says of a fault of its own, such as a full disk.
 */
const passing = [
  "Network connection lost",
  "caused object to be reset",
  "storage operation exceeded timeout",
  "reset because its code was updated",
  "due to transient issue on remote node",
  "D1 DB is overloaded",
  "SQLITE_BUSY",
  "internal error; reference",
];

/** Whether D1 failed in a way that passes: the same statements may well be taken a moment later. */
export function isPassingFailure(error: unknown): boolean {
  return passing.some((text) => isD1Failure(error, text));
}
