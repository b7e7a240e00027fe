const longest = 2048;

/**
 * Whether the path decodes to text without control characters, and the whole is of sane length.
 * Remix's older data requests count as unreadable: no page sends them, and each would be an error.
 */
export function isReadableAddress(address: string): boolean {
  if (address.length > longest) return false;
  try {
    const { pathname, searchParams } = new URL(address);
    return !/\p{Cc}/u.test(decodeURIComponent(pathname)) && !searchParams.has("_data");
  } catch {
    return false;
  }
}
