import type { ReactNode } from "react";
import { m } from "#app/i18n/compiled/messages.js";
import { Action } from "#emails/action.tsx";
import { WordsInSentence } from "#emails/isolated-sentence.tsx";
import { Layout } from "#emails/layout.tsx";
import { Lines } from "#emails/lines.tsx";
import { Paragraph } from "#emails/paragraph.tsx";
import type { DinerMail } from "#emails/reservation-props.ts";
import { RestaurantAddress } from "#emails/restaurant-address.tsx";
import { TableCard } from "#emails/table-card.tsx";

type DinerMailLayoutProps = {
  mail: DinerMail;
  title: string;
  intro: string;
  action: { href: string; label: string };
  /** Between the intro and the table: a reason, what the table was before. */
  aside?: string | null;
  head?: ReactNode;
  /** After the button, in small type. */
  children?: ReactNode;
};

/** A mail to a diner: greeting, news, her table, one thing to do. */
export function DinerMailLayout(props: DinerMailLayoutProps) {
  const { mail, title, intro, action, aside, head, children } = props;
  const { restaurant, callName, table, code } = mail;
  return (
    <Layout
      restaurant={restaurant}
      preview={intro}
      title={title}
      head={head}
      foot={<RestaurantAddress restaurant={restaurant} />}
    >
      <Paragraph>
        <WordsInSentence words={callName}>{(name) => m.mail_greeting({ name })}</WordsInSentence>
      </Paragraph>
      <Paragraph>{intro}</Paragraph>
      {aside ? (
        <Paragraph>
          <Lines text={aside} />
        </Paragraph>
      ) : null}
      <TableCard table={table} code={code} />
      <Action href={action.href} label={action.label} />
      {children}
      <Paragraph>
        {m.mail_team()}
        <br />
        {restaurant.name}
      </Paragraph>
    </Layout>
  );
}
