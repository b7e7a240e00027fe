const somewhere = "https://couverts.invalid";

/**
 * A target of this site as a path, or `fallback`. Refuses what leads to another host, once the
 * browser has normalised it too: `//evil.com`, `/\evil.com`, `/..//evil.com`, `https://evil.com`.
 */
export function safeRedirect(target: unknown, fallback = "/"): string {
  if (typeof target !== "string" || target.length > 2000 || !target.startsWith("/")) {
    return fallback;
  }
  if (!URL.canParse(target, somewhere)) return fallback;
  const url = new URL(target, somewhere);
  if (url.origin !== somewhere || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
