import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { TextAnchor } from "#app/components/ui/text-link.tsx";
import { mapLink } from "#app/domain/site/map-link.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** Where the restaurant is, and how to call it. */
export function Place({ restaurant }: { restaurant: RestaurantCard }) {
  const { name, street, postalCode, city, phone } = restaurant;
  return (
    <section aria-labelledby="place">
      <h2 id="place" className="part-title">
        {m.site_place_title()}
      </h2>
      <address className="mt-3 not-italic">
        {name}
        <br />
        {street}
        <br />
        {postalCode} {city}
      </address>
      <TextAnchor href={mapLink(restaurant)} rel="noreferrer">
        {m.site_place_map()}
      </TextAnchor>
      <h3 className="small-caps mt-6 text-soft">{m.site_place_phone()}</h3>
      <PhoneLink phone={phone} className="font-display text-[min(1.5rem,8vw)] tracking-[0.03em]" />
    </section>
  );
}
