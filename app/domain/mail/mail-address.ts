import { z } from "zod";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { foreignLetters } from "#app/domain/text/text-issue.ts";

const beyondAscii = /[\u0080-\u{10FFFF}]/u;

/** What an international domain is written in: the others would lead the URL parser elsewhere. */
const domainMessage = /^[a-z0-9.\-\u0080-\u{10FFFF}]+$/u;

/** The domain as mail servers know it (IDNA, Punycode); `null` when it is none. */
function asciiDomain(domain: string): string | null {
  if (!beyondAscii.test(domain)) return domain;
  const address = `http://${domain}`;
  return domainMessage.test(domain) && URL.canParse(address) ? new URL(address).hostname : null;
}

/** The address in the form in which it is stored and compared; unreadable ones as they were given. */
function normalised(text: string): string {
  const address = cleanLine(text)
    .replace(/^mailto:/i, "")
    .toLowerCase();
  const at = address.lastIndexOf("@");
  const domain = at < 0 ? null : asciiDomain(address.slice(at + 1));
  return domain === null ? address : `${address.slice(0, at)}@${domain}`;
}

/**
 * A mail address in lower case, its domain in Punycode, of 254 characters at most (RFC 5321). The
 * rule is the browsers' (WHATWG, `input type=email`), with the dots that real mailboxes have.
 */
export const emailSchema = z
  .string()
  .max(1000)
  .transform(normalised)
  .pipe(
    z
      .string()
      .max(254)
      .refine((address) => !beyondAscii.test(address.slice(0, address.lastIndexOf("@"))), {
        message: foreignLetters,
        abort: true,
      })
      .regex(z.regexes.html5Email),
  );

/**
 * An address that a mail is sent to or from; `null` for what is none, could end a header or hold a
 * second address.
 */
export function safeAddress(address: string): string | null {
  return /[\s\p{C}]/u.test(address) ? null : (emailSchema.safeParse(address).data ?? null);
}
