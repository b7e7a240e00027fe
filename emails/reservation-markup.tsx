import { instantOf } from "#app/domain/time/restaurant-clock.ts";
import type { DinerMail } from "#emails/reservation-props.ts";

const statuses = {
  confirmed: "https://schema.org/ReservationConfirmed",
  cancelled: "https://schema.org/ReservationCancelled",
} as const;

type ReservationMarkupProps = { mail: DinerMail; status: keyof typeof statuses };

/** The reservation for mail readers that show it as a card. Source: schema.org/FoodEstablishmentReservation. */
export function ReservationMarkup({ mail, status }: ReservationMarkupProps) {
  const { restaurant, table, code, callName, reservationUrl } = mail;
  const markup = {
    "@context": "https://schema.org",
    "@type": "FoodEstablishmentReservation",
    reservationNumber: code.toUpperCase(),
    reservationStatus: statuses[status],
    startTime: new Date(instantOf(table.date, table.time, restaurant.zone)).toISOString(),
    partySize: table.covers,
    underName: { "@type": "Person", name: callName },
    modifyReservationUrl: reservationUrl,
    reservationFor: {
      "@type": "FoodEstablishment",
      name: restaurant.name,
      telephone: restaurant.phone.international,
      address: {
        "@type": "PostalAddress",
        streetAddress: restaurant.street,
        postalCode: restaurant.postalCode,
        addressLocality: restaurant.city,
      },
    },
  };
  // A "<" in a name must not end the element that the markup stands in.
  const json = JSON.stringify(markup).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON-LD is no text; its "<" are escaped above.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
