/** Whether a host name, as a URL spells it, is this very machine's. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Whether a request was sent to this very machine. Its Host header must agree: the embedded server
 * lets a header rewrite the address, and a page under a borrowed name could send that one.
 */
export function isSentHere({ url, headers }: Pick<Request, "url" | "headers">): boolean {
  const host = headers.get("Host");
  const isAgreed = host === null || isLoopback(URL.parse(`http://${host}`)?.hostname ?? "");
  return isAgreed && isLoopback(URL.parse(url)?.hostname ?? "");
}

/** The entries of a setting that names one or several, with commas or spaces between them. */
export function listed(text: string | undefined): string[] {
  return String(text ?? "")
    .split(/[\s,]+/)
    .filter((entry) => entry !== "");
}

/** Whether PREVIEW_HOSTS names the host of an address, with its port or without. */
export function isPreviewHost({ host, hostname }: URL, previewHosts: string | undefined): boolean {
  const entries = listed(previewHosts).map((entry) => entry.toLowerCase());
  return entries.includes(host) || entries.includes(hostname);
}
