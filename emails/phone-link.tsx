import { Link } from "@react-email/components";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { palette } from "#emails/palette.ts";

/** A telephone number that calls when it is touched, where it is known whom it calls. */
export function PhoneLink({ phone: { text, href } }: { phone: ShownPhone }) {
  if (href === null) return <bdi>{text}</bdi>;
  return (
    <Link className="accent" href={href} style={link}>
      {text}
    </Link>
  );
}

const link = { color: palette.accent, textDecoration: "underline" } as const;
