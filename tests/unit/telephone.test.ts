import { describe, expect, test } from "vitest";
import { phoneSchema } from "#app/domain/text/telephone.ts";
import { timeZoneSchema } from "#app/domain/time/restaurant-clock.ts";
import { storedPhone } from "#app/server/telephone/read-phone.ts";
import { restaurantCountry } from "#app/server/telephone/restaurant-country.ts";
import { phoneForStaff, restaurantPhone } from "#app/server/telephone/show-phone.ts";
import { paris } from "#tests/support/domain/evening.ts";

const config = { phone: "+33199000000", zone: paris, locale: "fr" } as const;

function stored(typed: string): string | null {
  const text = phoneSchema.safeParse(typed).data;
  return text === undefined ? null : storedPhone(text, "FR");
}

describe("a telephone number as it is typed", () => {
  test.each([
    ["+33 (0)6 12 34 56 78", "+33612345678"],
    ["+33(0)612345678", "+33612345678"],
    ["(+33) 6 12 34 56 78", "+33612345678"],
    ["+49 (0)30 123456", "+4930123456"],
    ["+44 (0)20 7946 0000", "+442079460000"],
    ["+48 (0)12 345 67 89", "+48123456789"],
    ["+39 (0)6 698 12345", "+390669812345"],
    ["+41 (0)44 668 18 00", "+41446681800"],
    ["+81 (0)3-1234-5678", "+81312345678"],
    ["00336 12 34 56 78", "+33612345678"],
    ["0033 (0)6 12 34 56 78", "+33612345678"],
    ["tel:+33-6-12-34-56-78", "+33612345678"],
    ["tel:+33612345678;ext=12", "+33612345678"],
    ["01 99 00 12 34 ext. 12", "+33199001234"],
    ["06.12.34.56.78", "+33612345678"],
    ["06\u201112\u201134\u201156\u201178", "+33612345678"],
    ["\u202A+33 6 12 34 56 78\u202C", "+33612345678"],
    ["\u202D06 12 34 56 78\u202C", "+33612345678"],
    ["٠٦ ١٢ ٣٤ ٥٦ ٧٨", "+33612345678"],
    ["۰۶۱۲۳۴۵۶۷۸", "+33612345678"],
    ["०६ १२ ३४ ५६ ७८", "+33612345678"],
    ["＋３３　６　１２　３４　５６　７８", "+33612345678"],
    ["+44 7700 900 123", "+447700900123"],
    ["+1 (212) 555-0123", "+12125550123"],
  ])("%j is stored as %j", (typed, number) => {
    expect(stored(typed)).toBe(number);
  });

  test.each([
    ["06 12 34 56 78 ou 06 98 76 54 32", "06 12 34 56 78 ou 06 98 76 54 32"],
    ["Paul, 06 12 34 56 78", "Paul, 06 12 34 56 78"],
    ["123456", "123456"],
    ["06 12 34 56 7", "06 12 34 56 7"],
    ["+33 00 12 34 56 7", "+33 00 12 34 56 7"],
    ["01 99 00 12 34 poste\u200E 12", "01 99 00 12 34 poste 12"],
  ])("%j cannot be read for sure and is kept as typed", (typed, kept) => {
    expect(stored(typed)).toBe(kept);
    expect(phoneForStaff(kept, config)).toEqual({ text: kept, href: null });
  });

  test.each(["douze", "12", "12345", "+", "\u202A\u202C", "0612345678\u0000", "1".repeat(61)])(
    "%j is refused",
    (typed) => {
      expect(stored(typed)).toBeNull();
    },
  );

  test("two zeros are read as + where the country has another prefix", () => {
    expect(storedPhone("0033612345678", "US")).toBe("+33612345678");
  });
});

describe("a stored number is shown", () => {
  test.each([
    ["+33612345678", "06 12 34 56 78", "tel:+33612345678"],
    ["06 12 34 56 78", "06 12 34 56 78", "tel:+33612345678"],
    ["+44 7700 900 123", "+44 7700 900123", "tel:+447700900123"],
  ])("%j to staff as %j", (number, text, href) => {
    expect(phoneForStaff(number, config)).toEqual({ text, href });
  });

  test("of the restaurant in the way of the reader's country, and to machines with its code", () => {
    const international = "+33 1 99 00 00 00";
    const href = "tel:+33199000000";
    expect(restaurantPhone(config, "fr")).toEqual({ text: "01 99 00 00 00", href, international });
    expect(restaurantPhone(config, "en")).toEqual({ text: international, href, international });
    const national = { ...config, phone: "01 99 00 00 00" };
    expect(restaurantPhone(national, "en")).toEqual({ text: international, href, international });
  });
});

describe("the restaurant's country is", () => {
  test.each([
    ["+32 2 512 34 56", "Europe/Paris", "fr", "BE"],
    ["02 512 34 56", "Europe/Brussels", "fr", "BE"],
    ["01 99 00 00 00", "Europe/Paris", "fr", "FR"],
    ["020 7946 0000", "Europe/London", "en", "GB"],
    ["03 1234 5678", "Asia/Tokyo", "en", "JP"],
    ["01 99 00 00 00", "Etc/UTC", "fr", "FR"],
  ] as const)("with %j in %s: %s, %s", (phone, zone, locale, country) => {
    expect(restaurantCountry({ phone, zone: timeZoneSchema.parse(zone), locale })).toBe(country);
  });
});
