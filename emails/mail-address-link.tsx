import { Link } from "@react-email/components";
import { palette } from "#emails/palette.ts";

/** A mail address that begins a mail when it is touched. */
export function MailAddressLink({ address }: { address: string }) {
  // A "?" or "%" in an address would begin something else there; its last "@" is plain.
  const href = `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;
  return (
    <Link className="accent" href={href} style={link}>
      {address}
    </Link>
  );
}

const link = { color: palette.accent, textDecoration: "underline" } as const;
