/**
 * Whether D1 failed with this text in its message or in one of its causes. The message itself may
 * carry bound values, and so the words of diners: it is looked at here and never logged.
 */
export function isD1Failure(error: unknown, text: string): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes(text) || isD1Failure(error.cause, text);
}
