import type { z } from "zod";
import type { Locale } from "#app/domain/locale.ts";
import type {
  dinerMailSchema,
  mailedTableSchema,
  restaurantMailSchema,
} from "#emails/reservation-props.ts";

/** What the two languages say otherwise about the same restaurant, guest and table. */
const localised = {
  fr: {
    service: "Soir",
    restaurantPhone: "05 56 00 00 00",
    dietaryNote: "Allergie aux noix",
    note: "Un gâteau à bougies, s’il vous plaît.\nNous serons un peu en avance.",
    reason: "La salle est privatisée ce soir-là.\nAu plaisir de vous recevoir le lendemain.",
  },
  en: {
    service: "Dinner",
    restaurantPhone: "+33 5 56 00 00 00",
    dietaryNote: "No nuts, please",
    note: "A cake with candles, please.\nWe shall be a little early.",
    reason: "The restaurant is taken for a private party that evening.\nDo come the day after.",
  },
};

type GivenTable = z.input<typeof mailedTableSchema>;

/** An example of a table. */
export function tablePreview(locale: Locale, { time = "20:30", covers = 4 } = {}): GivenTable {
  return { date: "2027-09-22", time, service: localised[locale].service, covers };
}

/** An example of what a table was before it was changed. */
export function formerTablePreview(locale: Locale): GivenTable {
  return tablePreview(locale, { time: "19:00", covers: 2 });
}

/** An example of what mails about a reservation say. */
function reservationPreview(locale: Locale) {
  return {
    restaurant: {
      name: "Les Deux Merisiers",
      street: "12 rue des Merisiers",
      postalCode: "33420",
      city: "Branne",
      phone: {
        text: localised[locale].restaurantPhone,
        href: "tel:+33556000000",
        international: "+33 5 56 00 00 00",
      },
      zone: "Europe/Paris",
    },
    code: "k7m2q9",
    table: tablePreview(locale),
  };
}

/** An example of what every mail to a diner says. */
export function dinerPreview(locale: Locale): z.input<typeof dinerMailSchema> {
  const key = "0123456789abcdef".repeat(2);
  return {
    ...reservationPreview(locale),
    callName: "Claire",
    reservationUrl: `https://bistro.example/reservations/table-de-4-soir-k7m2q9-${key}`,
    reserveUrl: "https://bistro.example/reserve?covers=4",
    hasCalendar: true,
  };
}

/** An example of what the restaurant gives as a reason. */
export function reasonPreview(locale: Locale): string {
  return localised[locale].reason;
}

/** An example of what every mail to the restaurant says. */
export function restaurantPreview(locale: Locale): z.input<typeof restaurantMailSchema> {
  return {
    ...reservationPreview(locale),
    name: "Claire Martin",
    email: "claire.martin@example.test",
    phone: { text: "06 12 34 56 78", href: "tel:+33612345678" },
    note: localised[locale].note,
    dietaryNote: localised[locale].dietaryNote,
    adminUrl:
      "https://bistro.example/admin/reservations/upcoming/2027-09-22/soir/claire-martin-k7m2q9",
  };
}
