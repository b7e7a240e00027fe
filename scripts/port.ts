import { createServer } from "node:net";

/** The port that PORT names, 8787 by default. Throws in words when it is no port. */
export function chosenPort(): number {
  const port = Number(process.env.PORT || 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  return port;
}

/** The origin of a site on that port, as browsers write it: 80 is left out, being http's own. */
export function localOrigin(port: number): string {
  return new URL(`http://localhost:${port}`).origin;
}

/** Throws in words when something else listens on the port already. */
export async function assertFree(port: number): Promise<void> {
  for (const host of ["127.0.0.1", "::1"]) {
    const code = await new Promise((resolve) => {
      const server = createServer();
      server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
      server.listen({ port, host }, () => server.close(() => resolve(null)));
    });
    if (code === "EADDRINUSE") {
      throw new Error(
        `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
      );
    }
    if (code === "EACCES") throw new Error(`Port ${port} needs rights that you do not have.`);
  }
}

/** A port of localhost that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "localhost" }, () => {
      const address = server.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
