import ipaddr from "ipaddr.js";

/** One source for all whose address is not known, or is none. */
const unknownSource = "unknown";

/**
 * Where a request comes from, for counting: an IPv4 address, also one written as IPv6, or the /64 of
 * an IPv6 address, which is what one line gets. Source: `CF-Connecting-IP`, which Cloudflare writes.
 */
export function clientSource(headers: Headers): string {
  const text = headers.get("CF-Connecting-IP")?.trim() ?? "";
  const isAddress = ipaddr.IPv6.isValid(text) || ipaddr.IPv4.isValidFourPartDecimal(text);
  if (!isAddress) return unknownSource;
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) return address.toString();
  const network = address.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
