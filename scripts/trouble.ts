import { resolve } from "node:path";

type Failure = { message: string; code: string };

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), code: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const cause = error.cause instanceof Error ? failureOf(error.cause) : null;
  return { message: [error.message, cause?.message].filter(Boolean).join("\n"), code };
}

const full = /ENOSPC|EDQUOT|no space left|SQLITE_FULL|disk is full|disk I\/O error|SQLITE_IOERR/i;
/** Whether a line of a log, or an error, says that there is no space left. */
export function isDiskFull(text: string): boolean {
  return full.test(text);
}

const forbidden =
  /EACCES|EPERM|EROFS|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY|unable to open database/;
const noFolder = /ENOTDIR|EEXIST|ENAMETOOLONG|ELOOP/;
const damaged = /SQLITE_CORRUPT|SQLITE_NOTADB|malformed|file is not a database/;
const busy = /SQLITE_BUSY|database is locked/;

/** Whether the path that a failure names, if it names one, lies elsewhere than at `place`. */
function isElsewhere(message: string, place: string): boolean {
  const path = /(?:EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST)[^']*'([^']+)'/.exec(message)?.[1];
  return path !== undefined && !resolve(path).startsWith(place);
}

/** What went wrong when the site was started, in words that say what to do; `place` holds its data. */
export function troubleMessage(error: unknown, { port, place }: { port: number; place: string }) {
  const { message, code } = failureOf(error);
  if (code === "ERR_ADDRESS_IN_USE" || code === "EADDRINUSE") {
    const other = port < 65_535 ? port + 1 : port - 1;
    return `Port ${port} is in use. Stop what runs there, or choose another: PORT=${other} npm start`;
  }
  if (isDiskFull(message)) {
    return `The disk is full: free some space where ${place} and this folder lie, then start again.`;
  }
  if (isElsewhere(message, place)) {
    return /EACCES|EPERM|EROFS/.test(message)
      ? `This folder cannot be written. Give yourself the right to, then start again.\n${message}`
      : message;
  }
  if (forbidden.test(message)) {
    return `${place} cannot be written. Give yourself the right to, or choose another place: STATE_DIR=… npm start`;
  }
  if (noFolder.test(message)) {
    return `${place} is no folder. Choose another place for the data: STATE_DIR=… npm start`;
  }
  if (damaged.test(message)) {
    return `The data in ${place} is damaged. Choose another place, STATE_DIR=… npm start, or empty this one: npm run reset`;
  }
  if (busy.test(message)) {
    return `Something else works on the data in ${place}. Stop it, then start again.`;
  }
  return message;
}
