import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BookingForm } from "#app/components/booking/booking-form.tsx";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { attributesOf, filledWith } from "#tests/support/domain/html.ts";

const slots = ["19:30", "20:00"].map((time) => ({
  time: clockTime(time),
  state: "full" as const,
  bookable: false as const,
  refusal: "full" as const,
}));
const service = {
  slug: serviceSlug("soir"),
  name: { fr: "Soir", en: "Dinner" },
  position: 1,
  retiredOn: null,
};

test("a form whose answer was lost can be sent again, though its own table was the last", () => {
  const html = renderToStaticMarkup(
    createElement(BookingForm, {
      action: "/reserve/2027-01-15/soir?covers=2",
      offer: { service, slots, closure: null },
      covers: 2,
      changeCovers: "/reserve?covers=2",
      time: "20:00",
      requestKey: "a-key-of-its-own",
      again: false,
      isOwn: false,
      isSentAgain: true,
      lastResult: null,
      details: null,
    }),
  );
  expect(attributesOf(html, "[type=radio]:not([disabled])", "value")).toEqual(["20:00"]);
  expect(attributesOf(html, "[type=radio][checked]", "value")).toEqual(["20:00"]);
  expect(filledWith(html, "requestKey")).toBe("a-key-of-its-own");
  expect(attributesOf(html, "button[disabled]", "type")).toEqual([]);
});
