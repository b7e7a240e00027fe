import { isolated } from "#app/domain/text/isolated-text.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { Action } from "#emails/action.tsx";
import { Layout } from "#emails/layout.tsx";
import { Lines } from "#emails/lines.tsx";
import { MailAddressLink } from "#emails/mail-address-link.tsx";
import { Paragraph } from "#emails/paragraph.tsx";
import { PhoneLink } from "#emails/phone-link.tsx";
import type { RestaurantMail } from "#emails/reservation-props.ts";
import { TableCard } from "#emails/table-card.tsx";

type RestaurantMailLayoutProps = {
  mail: RestaurantMail;
  title: string;
  intro: string;
  aside?: string | null;
};

/** A mail to the restaurant: what happened, who, which table, and the page to answer on. */
export function RestaurantMailLayout({ mail, title, intro, aside }: RestaurantMailLayoutProps) {
  const { restaurant, name, phone, email, note, dietaryNote, table, code, adminUrl } = mail;
  return (
    <Layout restaurant={restaurant} preview={`${isolated(name)}. ${intro}`} title={title}>
      <Paragraph>{intro}</Paragraph>
      {aside ? <Paragraph>{aside}</Paragraph> : null}
      <Paragraph>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {phone ? (
          <>
            <br />
            <PhoneLink phone={phone} />
          </>
        ) : null}
        {email ? (
          <>
            <br />
            <MailAddressLink address={email} />
          </>
        ) : null}
      </Paragraph>
      {dietaryNote ? (
        <Paragraph>
          <strong>
            <Lines text={m.mail_dietary_note({ note: isolated(dietaryNote) })} />
          </strong>
        </Paragraph>
      ) : null}
      {note ? (
        <Paragraph>
          <Lines text={m.mail_note({ note: isolated(note) })} />
        </Paragraph>
      ) : null}
      <TableCard table={table} code={code} />
      <Action href={adminUrl} label={m.mail_open_reservation()} />
    </Layout>
  );
}
