import { Button } from "@react-email/components";
import { palette } from "#emails/palette.ts";

type ActionProps = { href: string; label: string };

/** The one thing that a mail asks its reader to do. */
export function Action({ href, label }: ActionProps) {
  return (
    <Button className="button" href={href} style={button}>
      {label}
    </Button>
  );
}

const button = {
  display: "inline-block",
  margin: "8px 0 20px",
  padding: "14px 24px",
  backgroundColor: palette.accent,
  color: palette.onAccent,
  fontSize: 16,
  lineHeight: "20px",
  fontWeight: 600,
  textDecoration: "none",
} as const;
