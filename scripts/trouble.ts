type Failure = { message: string; code: string };

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), code: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const cause = error.cause instanceof Error ? failureOf(error.cause) : null;
  return { message: [error.message, cause?.message].filter(Boolean).join("\n"), code };
}

const full = /ENOSPC|no space left|SQLITE_FULL|disk is full|disk I\/O error|SQLITE_IOERR/i;
const forbidden = /EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY|unable to open database/;
const noFolder = /ENOTDIR|EEXIST/;

/** What went wrong when the site was started, in words that say what to do; `place` holds its data. */
export function troubleWords(error: unknown, { port, place }: { port: number; place: string }) {
  const { message, code } = failureOf(error);
  if (code === "ERR_ADDRESS_IN_USE" || code === "EADDRINUSE") {
    const other = port < 65_535 ? port + 1 : port - 1;
    return `Port ${port} is in use. Stop what runs there, or choose another: PORT=${other} npm start`;
  }
  if (full.test(message)) {
    return `The disk is full: free some space where ${place} and this folder lie, then start again.`;
  }
  if (forbidden.test(message)) {
    return `${place} cannot be written. Give yourself the right to, or choose another place: STATE_DIR=… npm start`;
  }
  if (noFolder.test(message)) {
    return `${place} is no folder. Choose another place for the data: STATE_DIR=… npm start`;
  }
  return message;
}
