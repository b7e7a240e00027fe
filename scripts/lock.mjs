import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A socket, as the system ends it with the process that holds it. It lies in the folder for what
 * is temporary: a socket's whole path may have a hundred characters only.
 * @param {string} folder
 */
function socketOf(folder) {
  const name = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 24);
  return join(tmpdir(), `couverts-${name}.lock`);
}

/**
 * @param {string} socket
 * @returns {Promise<boolean>}
 */
function isAnswered(socket) {
  return new Promise((resolve) => {
    const connection = connect(socket, () => {
      connection.destroy();
      resolve(true);
    });
    // Another user's socket may not be asked, and is held all the same.
    connection.on("error", (error) => resolve("code" in error && error.code === "EACCES"));
  });
}

/**
 * @param {string} socket
 * @returns {Promise<import("node:net").Server | null>}
 */
function listen(socket) {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.on("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    });
    server.listen(socket, () => resolve(server));
  });
}

/** The words for a folder in which something else is installed or built. */
export const folderIsBusy =
  "Another command installs or builds in this folder: let it end, or stop it, then start again.";

/**
 * Takes the lock of a folder that exists; `words` are thrown when another process holds it. The
 * lock ends with this process, or when what is returned is called.
 * @param {string} folder
 * @param {string} words
 * @returns {Promise<() => void>}
 */
export async function takeLock(folder, words) {
  const socket = socketOf(folder);
  let server = await listen(socket);
  if (server === null) {
    if (await isAnswered(socket)) throw new Error(words);
    rmSync(socket, { force: true });
    server = await listen(socket);
  }
  if (server === null) throw new Error(words);
  const held = server;
  held.unref();
  const forget = () => rmSync(socket, { force: true });
  process.on("exit", forget);
  return () => {
    process.off("exit", forget);
    held.close();
  };
}
