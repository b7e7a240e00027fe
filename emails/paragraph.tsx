import { Text } from "@react-email/components";
import type { ReactNode } from "react";
import { palette } from "#emails/palette.ts";
import { UnbrokenWords } from "#emails/unbroken-words.tsx";

type ParagraphProps = { tone?: "ink" | "muted"; children: ReactNode };

/** A paragraph of a mail, or a remark in smaller type. */
export function Paragraph({ tone = "ink", children }: ParagraphProps) {
  const size =
    tone === "ink" ? { fontSize: 16, lineHeight: "25px" } : { fontSize: 14, lineHeight: "22px" };
  return (
    <Text className={tone} style={{ ...size, margin: "0 0 16px", color: palette[tone] }}>
      {typeof children === "string" ? <UnbrokenWords text={children} /> : children}
    </Text>
  );
}
