const longest = 2048;

/**
 * The address of a request; `null` when it is of no sane length, or does not decode to text without
 * control characters. Remix's older data requests count as unreadable: no page sends them, and each
 * would be an error.
 */
export function readAddress(text: string): URL | null {
  if (text.length > longest) return null;
  try {
    const address = new URL(text);
    const isText = !/\p{Cc}/u.test(decodeURIComponent(address.pathname));
    return isText && !address.searchParams.has("_data") ? address : null;
  } catch (error) {
    // What is no address, and what does not decode.
    if (error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
}
