/** Whether a host name, as a URL spells it, is this very machine's. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
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
