/** A nonce for one page. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

/** Where the sockets of a page lead: older browsers do not take them for its own origin. */
function socketsOf({ protocol, host }: URL): string {
  return `${protocol === "https:" ? "wss" : "ws"}://${host}`;
}

/**
 * The policy of a page at an address: its own files, and, where it has scripts of its own, those that
 * carry the nonce, with its sockets.
 */
export function contentSecurityPolicy(nonce: string | null, address: URL): string {
  // Vite's hot reload puts styles into the page.
  const styles = import.meta.env.DEV ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'";
  return [
    "default-src 'none'",
    nonce === null ? "script-src 'self'" : `script-src 'self' 'nonce-${nonce}'`,
    styles,
    "img-src 'self' data:",
    "font-src 'self'",
    nonce === null ? "connect-src 'self'" : `connect-src 'self' ${socketsOf(address)}`,
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const everywhere = Object.entries({
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Strict-Transport-Security": "max-age=63072000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
});

/** Gives an answer the headers that every answer has; those that a route set stay. */
export function addSecurityHeaders({ headers }: Response): void {
  for (const [name, value] of everywhere) {
    if (!headers.has(name)) headers.set(name, value);
  }
}
