import type { MetaDescriptor } from "@remix-run/cloudflare";
import type { Hours } from "#app/domain/schedule/opening-hours.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { languages } from "#app/i18n/languages.ts";
import { paths } from "#app/paths.ts";

type Cover = { restaurant: RestaurantCard; hours: readonly Hours[]; origin: string };

const schemaOrgDays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

function structuredData({ restaurant, hours, origin }: Cover) {
  const { name, street, postalCode, city, phone } = restaurant;
  return {
    "@context": "https://schema.org",
    "@type": "Restaurant",
    name,
    url: origin,
    telephone: phone.international,
    address: { "@type": "PostalAddress", streetAddress: street, postalCode, addressLocality: city },
    acceptsReservations: `${origin}${paths.reserve()}`,
    openingHoursSpecification: hours.map(({ weekday, first, last }) => ({
      "@type": "OpeningHoursSpecification",
      dayOfWeek: `https://schema.org/${schemaOrgDays[weekday - 1]}`,
      opens: first,
      closes: last,
    })),
  };
}

/** What search engines and shared links show of the restaurant. */
export function homeMeta(cover: Cover): MetaDescriptor[] {
  const { name, street, city } = cover.restaurant;
  const title = m.site_home_title({ name, city });
  const description = m.site_home_description({ name, street, city });
  return [
    { title },
    { name: "description", content: description },
    { property: "og:type", content: "restaurant.restaurant" },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: cover.origin },
    { property: "og:locale", content: languages[getLocale()].tag.replace("-", "_") },
    { tagName: "link", rel: "canonical", href: cover.origin },
    { "script:ld+json": structuredData(cover) },
  ];
}
