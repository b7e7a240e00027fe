import { Link, Text } from "@react-email/components";
import { mapLink } from "#app/domain/site/map-link.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { palette } from "#emails/palette.ts";
import { PhoneLink } from "#emails/phone-link.tsx";
import type { MailedRestaurant } from "#emails/reservation-props.ts";

type RestaurantAddressProps = { restaurant: MailedRestaurant };

/** Who writes, where it is and how to call: the foot of every mail to a diner. */
export function RestaurantAddress({ restaurant }: RestaurantAddressProps) {
  const { name, street, postalCode, city, phone } = restaurant;
  return (
    <Text className="muted" style={footer}>
      <strong>{name}</strong>
      <br />
      {street}, {postalCode} {city}
      <br />
      <PhoneLink phone={phone} />
      {" · "}
      <Link className="accent" href={mapLink(restaurant)} style={link}>
        {m.mail_directions()}
      </Link>
      <br />
      {m.mail_about_this_mail()}
    </Text>
  );
}

const footer = {
  margin: 0,
  textAlign: "center",
  fontSize: 13,
  lineHeight: "21px",
  textWrap: "balance",
  color: palette.muted,
} as const;

const link = { color: palette.accent, textDecoration: "underline" } as const;
