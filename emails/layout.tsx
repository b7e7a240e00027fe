import {
  Body,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { darkModeStyles, palette, sans, serif } from "#emails/palette.ts";
import type { MailedRestaurant } from "#emails/reservation-props.ts";

type LayoutProps = {
  restaurant: MailedRestaurant;
  preview: string;
  title: string;
  /** What goes into the head beside the styles, such as markup for machines. */
  head?: ReactNode;
  children: ReactNode;
  /** Under the sheet: who writes. Mails to the restaurant need none. */
  foot?: ReactNode;
};

/** The sheet of paper that every mail is written on. */
export function Layout({ restaurant, preview, title, head, children, foot }: LayoutProps) {
  return (
    <Html lang={getLocale()}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkModeStyles}</style>
        {head}
      </Head>
      <Body
        className="paper"
        style={{ margin: 0, padding: "24px 12px", backgroundColor: palette.paper }}
      >
        <Preview>{preview}</Preview>
        <Container style={{ ...wrapping, maxWidth: 560, fontFamily: sans }}>
          <Text className="accent" style={masthead}>
            {restaurant.name}
          </Text>
          <Section className="card" style={card}>
            <Heading as="h1" className="ink" style={heading}>
              {title}
            </Heading>
            {children}
          </Section>
          {foot ? (
            <>
              <Hr className="rule" style={{ borderColor: palette.rule, margin: "24px 0 16px" }} />
              {foot}
            </>
          ) : null}
        </Container>
      </Body>
    </Html>
  );
}

/** A table that is never wider than the screen: what has no place to break at breaks anywhere. */
const wrapping = {
  width: "100%",
  tableLayout: "fixed",
  wordBreak: "break-word",
  overflowWrap: "anywhere",
} as const;

const masthead = {
  margin: "8px 0 20px",
  textAlign: "center",
  fontFamily: serif,
  fontSize: 20,
  lineHeight: "28px",
  letterSpacing: "0.02em",
  color: palette.accent,
} as const;

const card = {
  ...wrapping,
  backgroundColor: palette.card,
  border: `1px solid ${palette.rule}`,
  // Its last paragraph brings the rest of the space below.
  padding: "32px 28px 16px",
} as const;

const heading = {
  margin: "0 0 20px",
  fontFamily: serif,
  fontWeight: 500,
  fontSize: 27,
  lineHeight: "34px",
  textWrap: "balance",
  color: palette.ink,
} as const;
