const longest = 2048;

/** Whether the path decodes to text without control characters, and the whole is of sane length. */
export function isReadableAddress(address: string): boolean {
  if (address.length > longest) return false;
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(new URL(address).pathname));
  } catch {
    return false;
  }
}
