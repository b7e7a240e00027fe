import { createHash } from "node:crypto";
import { sessionToken } from "#app/server/accounts/session-cookie.ts";

/** The id of a session by its cookie's token: who reads the table cannot make the cookie of it. */
export function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The id of the session that a request brings; `null` for none. */
export function sessionIdFrom(request: Request): string | null {
  const token = sessionToken(request);
  return token ? sessionIdOf(token) : null;
}
